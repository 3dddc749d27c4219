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
  readonly desk: boolean
  /** When it should go out, as its writer sees it. */
  readonly wish: boolean
}

export type ApartRefusal =
  | 'outletFixed'
  | 'otherDesk'
  | 'placedByEditors'
  | 'deskByEditors'
  | 'wishByEditors'
  | 'embargoByMove'
  | 'embargoByPublishers'

type Save = {
  by: Person | null
  at: InstantText
  wasSubmitted: boolean
  changed: ApartChange
  /** Whether whoever saves works in the desk the text goes to. */
  isOwnDesk: boolean
  /** Whether they are an editor at the outlet, but not of the desk the text is of (./desks.ts). */
  isOtherDesks: boolean
}

/**
 * Why a save may not change what no approval covers; null if it may.
 * - The outlet is fixed once the text was submitted.
 * - Column, issue and topics belong to whoever writes while readers have nothing of it, then to editors and publishers.
 * - The desk belongs to editors and publishers; whoever writes may choose among their own while they do.
 * - The wish for a minute belongs to whoever writes while they do, then to editors and publishers.
 * - An embargo belongs to whoever writes, on its way to publishers; of what is public or set for a minute it is a move.
 * - Nothing of it is changed by an editor whose desk it is not.
 * `by` is null where the product itself writes.
 */
export function refuseApart(
  rules: Rules,
  { work, public: side }: TextState,
  { by, at, wasSubmitted, changed, isOwnDesk, isOtherDesks }: Save,
): ApartRefusal | null {
  if (changed.outlet && (wasSubmitted || work.state !== 'draft')) return 'outletFixed'
  const isOut = side.published !== null || side.next !== null
  if (changed.embargo && isOut) return 'embargoByMove'
  if (by === null) return null
  const { editors, publishers } = rules.config
  const roles = rolesOf(rules, by, at)
  const edits = holdsOneOf(roles, [...editors, ...publishers])
  const isInHand = work.state === 'draft' || work.state === 'returned'
  if (isOtherDesks && !edits && by !== work.author) return 'otherDesk'
  const isWriters = isInHand && !isOut && !side.takenDown
  if (changed.place && !isWriters && !edits) return 'placedByEditors'
  if (changed.desk && !edits && !(isWriters && isOwnDesk)) return 'deskByEditors'
  if (changed.wish && !isInHand && !edits) return 'wishByEditors'
  if (changed.embargo && !isInHand && !holdsOneOf(roles, publishers)) return 'embargoByPublishers'
  return null
}
