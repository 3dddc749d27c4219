import type { Content } from '@/domain/rundown/edit/content'

/** A duration that is being typed in a row. */
export type Draft = { id: string; seconds: number | null }

/** The rundown as it would be with the duration that is being typed. */
export function withDraft(content: Content, draft: Draft | null): Content {
  if (!draft) return content
  const { id, seconds } = draft
  return {
    ...content,
    entries: content.entries.map((entry) =>
      entry.id === id ? { ...entry, seconds, until: null } : entry,
    ),
  }
}
