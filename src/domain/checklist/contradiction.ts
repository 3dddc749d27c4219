import type { ChecklistItem, Condition } from './types'

const PAIRS: readonly (readonly [Condition, Condition])[] = [
  ['titleMin', 'titleMax'],
  ['sapoMin', 'sapoMax'],
  ['bodyMin', 'bodyMax'],
]

/** Two items that no text meets at once; null where there are none. */
export function contradiction(
  items: readonly ChecklistItem[],
): { least: ChecklistItem; most: ChecklistItem } | null {
  for (const [min, max] of PAIRS) {
    for (const least of items.filter(({ condition }) => condition === min)) {
      const most = items.find(
        ({ condition, limit }) => condition === max && (limit ?? 0) < (least.limit ?? 0),
      )
      if (most) return { least, most }
    }
  }
  return null
}
