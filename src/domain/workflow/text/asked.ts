import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../calendar/civil'
import type { InstantText } from '../../contract/instants'
import { secondOf } from '../../contract/rfc3339'
import type { Move, MoveName, Person, Role, Rules, TextState } from './types'

/** A move asked for, with all it is judged by. */
export type Asked<Name extends MoveName = MoveName> = {
  readonly rules: Rules
  readonly text: TextState
  readonly move: Move<Name>
  /** Who acts; null if that is missing or not among the people. */
  readonly by: Person | null
  /** The roles they have on the day of the move. */
  readonly roles: ReadonlySet<Role>
}

/** Who acts and by which roles (workflow.md, Who). */
export function actorOf(rules: Rules, { by, at }: Move): Pick<Asked, 'by' | 'roles'> {
  if (typeof by !== 'string' || !Object.hasOwn(rules.people, by)) return { by: null, roles: NONE }
  return { by, roles: rolesOf(rules, by, at) }
}

const NONE: ReadonlySet<Role> = new Set()

/** Own roles, and the own roles of those whom the person stands in for: what is delegated is not passed on. */
function rolesOf({ zone, people, delegations }: Rules, person: Person, at: InstantText) {
  const theirs = delegations.filter(({ to }) => to === person)
  const roles = new Set(people[person])
  if (theirs.length === 0) return roles
  const day = civilDateOf(secondOf(at), zone)
  for (const { from, start, end } of theirs) {
    // Not compared as text: the library writes years beyond 0000–9999 with a sign.
    const isThen =
      Temporal.PlainDate.compare(start, day) <= 0 && Temporal.PlainDate.compare(day, end) <= 0
    if (isThen) for (const role of people[from] ?? []) roles.add(role)
  }
  return roles
}
