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
