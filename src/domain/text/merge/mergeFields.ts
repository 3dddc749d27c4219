import { mergeCredits } from '../../credit/mergeCredits'
import { mergeStrings } from './mergeWords'
import { isSame } from './same'
import type { Json, Sides } from './types'

type Fields = { readonly [name: string]: Json | undefined }

/**
 * What two people made of the fields of one text: a field that one changed is as that one left it, of a text that both
 * changed the words are joined where they lie apart, of the list of people its rows. `conflicts` names the fields that people must decide about; they
 * stand in `fields` as they were in the beginning.
 */
export function mergeFields(
  base: Fields,
  one: Fields,
  other: Fields,
): { fields: Fields; conflicts: Map<string, Sides<Json>> } {
  const fields: Record<string, Json | undefined> = {}
  const conflicts = new Map<string, Sides<Json>>()
  for (const name of new Set([...Object.keys(base), ...Object.keys(one), ...Object.keys(other)])) {
    const [before, first, second] = [base[name], one[name], other[name]]
    if (isSame(first, second) || isSame(before, second)) fields[name] = first
    else if (isSame(before, first)) fields[name] = second
    else {
      const joined = joinValues(name, [before, first, second])
      fields[name] = joined ?? before
      if (joined === null) {
        conflicts.set(name, { base: before ?? null, one: first ?? null, other: second ?? null })
      }
    }
  }
  return { fields, conflicts }
}

/** Both changes of one field in one; null where people must decide. */
export function joinValues(
  name: string,
  [before, one, other]: readonly [Json | undefined, Json | undefined, Json | undefined],
): Json | null {
  if (name === 'people') return mergeCredits(before, one, other)
  if (typeof one !== 'string' || typeof other !== 'string') return null
  return mergeStrings(typeof before === 'string' ? before : '', one, other)
}
