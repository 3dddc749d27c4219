import { idOf } from '@/access/membership'

/**
 * JSON with keys in order, without what an editor adds for itself (node states); pictures in a text, and texts it links to,
 * by their ids alone.
 */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, part]) => key !== '$' && part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const { type, relationTo } = value as { type?: unknown; relationTo?: unknown }
  const isReference = type === 'upload' || relationTo === 'articles'
  return Object.fromEntries(
    entries.map(([key, part]) => [
      key,
      isReference && key === 'value'
        ? idOf(part as string | { id: string } | null)
        : canonical(part),
    ]),
  )
}
