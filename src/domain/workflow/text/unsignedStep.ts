import type { ChainStep } from './chains'
import type { Person, Role } from './types'

type Chain = { readonly steps: readonly ChainStep[]; readonly distinct: boolean }
type People = Readonly<Record<Person, readonly Role[]>>

/** Whose text it is, who signs no step; and whose words nobody else has signed for, who don't sign the last. */
export type Barred = { readonly author: Person | null; readonly writers: readonly Person[] }

/**
 * The first step of a chain that has nobody left to sign a text, by the roles people have on a day, lent ones among them
 * (workflow.md, Moves); null when all have. Where each step wants another person, the first step that is left over counts.
 */
export function unsignedStep(
  { steps, distinct }: Chain,
  people: People,
  barred: Barred,
): ChainStep | null {
  const choices = steps.map((step, index) => ({
    step,
    by: signersOf(step, people, [
      barred.author,
      ...(index === steps.length - 1 ? barred.writers : []),
    ]),
  }))
  if (!distinct) return choices.find(({ by }) => by.length === 0)?.step ?? null
  const taken = new Map<Person, number>()
  for (const [index, { step }] of choices.entries()) {
    if (!assign(choices, index, { taken, tried: new Set() })) return step
  }
  return null
}

const signersOf = (step: ChainStep, people: People, barred: readonly (Person | null)[]): Person[] =>
  Object.keys(people).filter(
    (person) =>
      !barred.includes(person) && step.roles.some((role) => people[person]?.includes(role)),
  )

type Choice = { step: ChainStep; by: readonly Person[] }

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
