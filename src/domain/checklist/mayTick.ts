import type { Role } from '../roles'

const ONLOOKERS = ['reporter', 'scheduler', 'supervisor'] satisfies Role[] as readonly string[]

/** Whether a person answers for what is ticked by hand of a text: its author, and those who edit and sign at its outlet. */
export function mayTick(person: string, author: string, roles: readonly string[]): boolean {
  if (person === '') return false
  return person === author || roles.some((role) => !ONLOOKERS.includes(role))
}
