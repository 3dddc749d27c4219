import type { Person, Role, Rules } from './types'

/** A desk of an outlet as far as a text that belongs to it asks: who works in it. */
export type TextDesk = { readonly members: readonly Person[] }

/** What a person is of one desk, not of the whole outlet, once a text belongs to a desk. */
const DESK_ROLES: readonly Role[] = ['sectionEditor']

/**
 * The roles that a person's roles at an outlet come to for one text (workflow.md, Desks): a section editor is one for the
 * texts of their own desks and for those of none. `desk` is null for a text of none, and of one that is closed.
 */
export function rolesForText<Held extends Role>(
  roles: Iterable<Held>,
  person: Person,
  desk: TextDesk | null,
): Held[] {
  const isTheirs = !desk || desk.members.includes(person)
  return [...roles].filter((role) => isTheirs || !DESK_ROLES.includes(role))
}

/**
 * The people of an outlet as a text of a desk sees them. Who stands in for one of them gets what that one holds of it, so
 * for a section editor it is their desks too.
 */
export function peopleForText(people: Rules['people'], desk: TextDesk | null): Rules['people'] {
  if (!desk) return people
  return Object.fromEntries(
    Object.entries(people).map(([person, roles]) => [person, rolesForText(roles, person, desk)]),
  )
}

/** The desk a text gets when nobody names one: its author's, if they work in just one. */
export function onlyDesk<One extends TextDesk>(desks: readonly One[], author: Person): One | null {
  const [own, ...more] = desks.filter(({ members }) => members.includes(author))
  return own && more.length === 0 ? own : null
}
