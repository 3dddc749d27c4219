import type { Role } from '../../roles'
import type { NamedChain } from './chains'
import type { Person, TextState } from './types'

/** Which roles are asked what comes next with a text, and who of them may not decide since it is their own work. */
export function askedNext(
  { work }: TextState,
  { steps, publishers, distinct }: NamedChain,
): { asked: readonly Role[]; barred: readonly Person[] } {
  if (work.state === 'approved') return { asked: publishers as readonly Role[], barred: [] }
  if (work.state !== 'submitted') return { asked: [], barred: [] }
  const at = work.step ?? 0
  return {
    asked: steps[at]?.roles ?? [],
    barred: [
      work.author,
      ...(at === steps.length - 1 ? work.writers : []),
      ...(distinct ? work.approvals.map(({ by }) => by) : []),
    ],
  }
}

/** Whether a person with these roles, their own or lent, is asked what comes next with a text. */
export function isAsked(
  text: TextState,
  chain: NamedChain,
  { person, roles }: { person: Person; roles: ReadonlySet<string> },
): boolean {
  const { asked, barred } = askedNext(text, chain)
  return asked.some((role) => roles.has(role)) && !barred.includes(person)
}
