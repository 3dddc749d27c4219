import type { FormState } from 'payload'

/** What was in a field of a row, to be put back. */
export type LostValue = { path: string; value: unknown }

/** What one keystroke changes at most: its own field, and the one that was marked as changed before. */
const MOST_BY_HAND = 2

/**
 * What people had put into the rows they added and a late answer of the server emptied again. An answer that was asked
 * for before the fields of a new row were known takes them for its own and lays its empty values over them.
 *
 * Values that were saved once are left alone, and so is all that changes by hand.
 */
export function lostInRows(before: FormState, after: FormState): LostValue[] {
  const changed = Object.keys(after).filter((path) => before[path] && before[path] !== after[path])
  if (changed.length <= MOST_BY_HAND) return []
  return changed.flatMap((path) => {
    const had = before[path]
    const has = after[path]
    const isLost = !isNothing(had?.value) && isNothing(had?.initialValue) && isNothing(has?.value)
    return isLost && isSameRow(path, before, after) ? [{ path, value: had?.value }] : []
  })
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Whether the innermost row that a field stands in is still the one it was. */
function isSameRow(path: string, before: FormState, after: FormState): boolean {
  const [row] = /^.*\.\d+(?=\.)/.exec(path) ?? []
  if (!row) return false
  const id = before[`${row}.id`]?.value
  return id !== undefined && id === after[`${row}.id`]?.value
}
