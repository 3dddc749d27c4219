import type { Content } from '@/domain/rundown/edit/content'

/** The rundown as it would be with the duration that is being typed. */
export function withDraft(
  content: Content,
  draft: { id: string; seconds: number | null } | null,
): Content {
  if (!draft) return content
  const { id, seconds } = draft
  return {
    ...content,
    entries: content.entries.map((entry) =>
      entry.id === id ? { ...entry, seconds, until: null } : entry,
    ),
  }
}
