import type { TextScript } from '../../../src/domain/workflow/text/script'
import type { Move } from '../../../src/domain/workflow/text/types'
import { heldRoles, oracle } from './oracle'

/**
 * The moves that end a script in an approved text, by its author and, for each step, somebody else who holds its roles
 * (with `distinct`, a different one for each); null if there are no such people.
 */
export function wayToApproved(script: TextScript): Move[] | null {
  const last = oracle(script).findLast(({ ok }) => ok)
  const work = last?.ok ? last.work : { author: script.author, state: 'draft', revision: 1 }
  const at = script.moves.at(-1)?.at ?? '2026-03-02T08:00:00+07:00'
  const signers = signersOf(script, work.author, at)
  if (!signers) return null
  const revision = work.revision + 1
  const author = { by: work.author, at }
  return [
    ...(work.state === 'submitted' ? [{ move: 'withdraw', ...author } as const] : []),
    { move: 'edit', ...author, seen: work.revision, complete: true },
    { move: 'submit', ...author, seen: revision },
    ...signers.map((by) => ({ move: 'approve', by, at, seen: revision }) as const),
  ]
}

/** Somebody for each step, found by trying all. */
function signersOf(script: TextScript, author: string, at: string): string[] | null {
  const { steps, distinct } = script.config
  const others = Object.keys(script.people).filter((name) => name !== author)
  const choose = (chosen: readonly string[]): string[] | null => {
    const step = steps[chosen.length]
    if (!step) return [...chosen]
    for (const name of others) {
      const holds = heldRoles(script, name, at).some((role) => step.roles.includes(role))
      if (!holds || (distinct && chosen.includes(name))) continue
      const all = choose([...chosen, name])
      if (all) return all
    }
    return null
  }
  return choose([])
}
