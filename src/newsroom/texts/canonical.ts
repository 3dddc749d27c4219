import { idOf } from '@/access/membership'

/** JSON with keys in order, without what an editor adds for itself (node states), pictures in a text by their ids alone. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, part]) => key !== '$' && part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const isUpload = (value as { type?: unknown }).type === 'upload'
  return Object.fromEntries(
    entries.map(([key, part]) => [
      key,
      isUpload && key === 'value' ? idOf(part as string | { id: string } | null) : canonical(part),
    ]),
  )
}
