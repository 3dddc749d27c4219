import type { InstantText } from '../../contract/instants'
import { rolesOf } from './asked'
import { holdsOneOf } from './conditions'
import type { Person, Rules, TextState } from './types'

/** What a save changes of a text that no approval covers (approvalCovers.ts, `fixed` and `apart`). */
export type ApartChange = {
  readonly outlet: boolean
  /** Column, issue or topics. */
  readonly place: boolean
  readonly embargo: boolean
}

export type ApartRefusal =
  'outletFixed' | 'placedByEditors' | 'embargoByMove' | 'embargoByPublishers'

/**
 * Why a save may not change what no approval covers; null if it may.
 * - The outlet is fixed once the text was submitted.
 * - Column, issue and topics belong to whoever writes while readers have nothing of it, then to editors and publishers.
 * - An embargo belongs to whoever writes, on its way to publishers; of what is public or set for a minute it is a move.
 * `by` is null where the product itself writes.
 */
export function refuseApart(
  rules: Rules,
  { work, public: side }: TextState,
  {
    by,
    at,
    wasSubmitted,
    changed,
  }: {
    by: Person | null
    at: InstantText
    wasSubmitted: boolean
    changed: ApartChange
  },
): ApartRefusal | null {
  if (changed.outlet && (wasSubmitted || work.state !== 'draft')) return 'outletFixed'
  const isOut = side.published !== null || side.next !== null
  if (changed.embargo && isOut) return 'embargoByMove'
  if (by === null) return null
  const { editors, publishers } = rules.config
  const roles = rolesOf(rules, by, at)
  const isInHand = work.state === 'draft' || work.state === 'returned'
  const isWriters = isInHand && !isOut && !side.takenDown
  if (changed.place && !isWriters && !holdsOneOf(roles, [...editors, ...publishers])) {
    return 'placedByEditors'
  }
  if (changed.embargo && !isInHand && !holdsOneOf(roles, publishers)) return 'embargoByPublishers'
  return null
}
