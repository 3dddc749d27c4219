import type { ChainStep } from './chains'
import type { Person, Role } from './types'

type Chain = { readonly steps: readonly ChainStep[]; readonly distinct: boolean }
type People = Readonly<Record<Person, readonly Role[]>>

/** A step that nobody could sign of a text. */
export type DeadEnd = {
  /** Whose text; null of anybody's. */
  author: Person | null
  step: ChainStep
}

/**
 * Where a chain leads nowhere for the people of an outlet: steps whose roles nobody holds, and for each author steps that
 * nobody but they could sign. Where each step wants another person, the first step that is left over counts.
 */
export function deadEnds(
  { steps, distinct }: Chain,
  people: People,
  authors: readonly Person[],
): DeadEnd[] {
  const signers = (step: ChainStep, author: Person | null): Person[] =>
    Object.keys(people).filter(
      (person) => person !== author && step.roles.some((role) => people[person]?.includes(role)),
    )
  const empty = steps.filter((step) => signers(step, null).length === 0)
  if (empty.length > 0) return empty.map((step) => ({ author: null, step }))
  return authors.flatMap((author) => {
    const step = firstUnsigned(
      steps.map((one) => ({ step: one, by: signers(one, author) })),
      distinct,
    )
    return step ? [{ author, step }] : []
  })
}

type Choice = { step: ChainStep; by: readonly Person[] }

/** The first step that has nobody left to sign it; null when all have. */
function firstUnsigned(choices: readonly Choice[], distinct: boolean): ChainStep | null {
  if (!distinct) return choices.find(({ by }) => by.length === 0)?.step ?? null
  const taken = new Map<Person, number>()
  for (const [index, { step }] of choices.entries()) {
    if (!assign(choices, index, { taken, tried: new Set() })) return step
  }
  return null
}

/** Finds a step its signer, and if they are taken another for the step that has them (augmenting paths). */
function assign(
  choices: readonly Choice[],
  index: number,
  state: { taken: Map<Person, number>; tried: Set<Person> },
): boolean {
  for (const person of choices[index]?.by ?? []) {
    if (state.tried.has(person)) continue
    state.tried.add(person)
    const other = state.taken.get(person)
    if (other === undefined || assign(choices, other, state)) {
      state.taken.set(person, index)
      return true
    }
  }
  return false
}
