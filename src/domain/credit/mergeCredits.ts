import { creditFault, creditsIn } from './creditFault'
import type { Credit } from './types'

/**
 * Two lists that came of one, joined row by row: what one side added, changed or took away is done to the other's. Null
 * where people must decide: both changed the same row, or the joined list could not stand, as when its shares add up to
 * something else. They stand in the order of whoever changed it, of `one` if both did.
 */
export function mergeCredits(
  base: unknown,
  one: unknown,
  other: unknown,
): readonly Credit[] | null {
  const [before, mine, theirs] = [creditsIn(base), creditsIn(one), creditsIn(other)]
  const was = byId(before)
  const [own, foreign] = [byId(mine), byId(theirs)]
  const merged: Credit[] = []
  const order = isInOrder(before, mine)
    ? [...foreign.keys(), ...own.keys()]
    : [...own.keys(), ...foreign.keys()]
  for (const id of new Set(order)) {
    const [first, second, old] = [own.get(id), foreign.get(id), was.get(id)]
    const row = isSameRow(first, second) || isSameRow(second, old) ? first : second
    if (row === second && !isSameRow(first, old) && !isSameRow(first, second)) return null
    if (row) merged.push(row)
  }
  return creditFault(merged) === null ? merged : null
}

const byId = (rows: readonly Credit[]) => new Map(rows.map((row) => [row.id, row]))

/** Whether the rows that are still there stand in the order they had. */
function isInOrder(before: readonly Credit[], now: readonly Credit[]): boolean {
  const ids = new Set(now.map(({ id }) => id))
  const left = before.filter(({ id }) => ids.has(id))
  const known = new Set(left.map(({ id }) => id))
  return now.filter(({ id }) => known.has(id)).every(({ id }, at) => id === left[at]?.id)
}

const isSameRow = (one: Credit | undefined, other: Credit | undefined): boolean =>
  textOf(one) === textOf(other)

const textOf = (row: Credit | undefined): string =>
  row ? JSON.stringify([row.id, row.user, row.name, row.kind, row.share]) : ''
