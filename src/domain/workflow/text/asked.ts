import type { InstantText } from '../../contract/instants'
import { delegationsAt } from './delegationsAt'
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
export function rolesOf(rules: Rules, person: Person, at: InstantText): Set<Role> {
  const roles = new Set(rules.people[person])
  for (const { from } of delegationsAt(rules, person, at)) {
    for (const role of rules.people[from] ?? []) roles.add(role)
  }
  return roles
}
