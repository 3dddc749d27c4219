import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { canonical } from '@/newsroom/texts/canonical'

import { describeOnEachDatabase } from '../helpers/databases'
import { restOf } from '../helpers/rest'
import { drawnOf, isExhaustive } from '../helpers/sample'
import { inProcess, type Door, throughRest } from '../helpers/textMatrix/doors'
import { type Laid, layDown, linesOf, snapshotOf, storedText } from '../helpers/textMatrix/lay'
import {
  ASK_NAMES,
  type AskName,
  expectedOf,
  type Expected,
  moveOf,
} from '../helpers/textMatrix/moves'
import { type Asker, ASKERS, type Crowd, crowdOf } from '../helpers/textMatrix/people'
import { isTrashed, type LaidState, STATES, textIn } from '../helpers/textMatrix/states'

/** Nobody's move: the worker's. */
const CLOCK: AskName = 'minute passes'

type Cell = { state: LaidState; asker: Asker; name: AskName }

/** Every state, everybody, every move; the clock is nobody, and out of the trash comes what lies in it. */
const CELLS: readonly Cell[] = STATES.flatMap((state) =>
  ASK_NAMES.filter((name) => name !== 'untrash' || isTrashed(state)).flatMap((name) =>
    ASKERS.filter((asker) => name !== CLOCK || asker === 'anonymous').map((asker) => ({
      ...{ state, asker, name },
    })),
  ),
)

/** What the product calls the law's refusals, where it says more than the law does. */
const SAID: Readonly<Record<string, string>> = {
  alreadyTakenDown: 'wrongState',
  notPublic: 'wrongState',
  notTakenDown: 'wrongState',
  notScheduled: 'wrongState',
  authorIsSettled: 'wrongState',
  withdrawFirst: 'wrongRole',
  editedByAuthor: 'wrongRole',
  editedByAsked: 'wrongRole',
  editedBySigners: 'wrongRole',
  unknownAuthor: 'unknownPerson',
}

/** Those who may not touch the row of a text that is not theirs, whatever it is. */
const OUTSIDERS: readonly Asker[] = [
  ...['colleague', 'scheduler', 'supervisor', 'stranger', 'anonymous'],
] as Asker[]

const SAMPLE = 300
const nameOf = ({ work, side }: LaidState) => `${work}, ${side}`

describeOnEachDatabase('every state, person and move of a text', (start) => {
  let payload: Payload
  let crowd: Crowd
  const doors: Partial<Record<string, Door>> = {}

  beforeAll(async () => {
    payload = await start()
    crowd = await crowdOf(payload)
    doors['in process'] = inProcess(payload)
    doors['through REST and the worker'] = throughRest(payload, restOf(payload))
  }, 300_000)

  /** A text in a state, whoever's it is. */
  async function lay(state: LaidState, asker: Asker) {
    const { people, chain } = crowd
    const author = people[asker === 'owningChief' ? 'owningChief' : 'author'].id
    const parts = {
      author,
      writers: [people.writingEditor.id, people.writingChief.id],
      firstSigner: people.signer.id,
      lastSigner: people.lastSigner.id,
    }
    const given = textIn(state, chain, parts)
    const laid = await layDown(payload, crowd, given)
    return {
      ...given,
      laid,
      before: await snapshotOf(payload, laid.id),
      revision: await seen(laid),
    }
  }
  type Lying = Awaited<ReturnType<typeof lay>>

  async function seen({ id }: Laid): Promise<string> {
    const row = await payload.findByID({
      ...{ collection: 'articles', id, draft: true, trash: true, depth: 0, overrideAccess: true },
    })
    return row.revision ?? ''
  }

  /** What is wrong about the answer to one cell; null if it is as the law says. */
  async function problemOf(door: Door, { asker, name }: Cell, lying: Lying) {
    const { text, trashed, laid, revision } = lying
    const move = moveOf(name, crowd, { text, asker })
    const expected = expectedOf(name, move, { crowd, text, trashed, asker })
    const outcome = await door({ name, move, laid, by: crowd.people[asker], revision })
    const isSame = (await snapshotOf(payload, laid.id)) === lying.before
    const problem = async () => {
      if (outcome.ok && !expected.ok && name !== CLOCK) return 'it was let through'
      if (!outcome.ok && expected.ok) return `it was refused: ${outcome.code}`
      if (!expected.ok) {
        if (!isSame) return 'a refusal changed something'
        return outcome.ok ? null : codeProblem(outcome.code, { expected, asker, name })
      }
      const found = await storedText(payload, laid.id)
      const wanted = expected.text && { text: expected.text, trashed: expected.trashed }
      const told = await linesOf(payload, laid.id)
      return told === expected.lines ? sameAs(found, wanted) : `${told} lines in the log`
    }
    return { isSame, problem: await problem() }
  }

  /** Who may not touch the row is told so before the law is asked. */
  function codeProblem(
    code: string | null,
    { expected, asker, name }: Pick<Cell, 'asker' | 'name'> & { expected: Expected },
  ): string | null {
    if (expected.ok || expected.code === null) return null
    const said = code && (SAID[code] ?? code)
    if (said === expected.code) return null
    // A list says what is refused of each row in words alone.
    const isList = name === 'edit by a list'
    return OUTSIDERS.includes(asker) || (isList && code === null)
      ? null
      : `${code} and not ${expected.code}`
  }

  describe.each(['in process', 'through REST and the worker'])('%s', (by) => {
    const seed = `${process.env.TEST_SEED ?? ''}${by}`
    const isWhole = isExhaustive && by === 'in process'
    const cells = isWhole ? CELLS : drawnOf(CELLS, SAMPLE, seed)
    const byState = new Map<string, Cell[]>()
    for (const cell of cells) {
      const name = nameOf(cell.state)
      byState.set(name, [...(byState.get(name) ?? []), cell])
    }

    it('has so many cells', () => {
      const inTrash = STATES.filter(isTrashed).length
      const asks = ASK_NAMES.length - 2
      const each = asks * ASKERS.length + 1
      expect(CELLS).toHaveLength(STATES.length * each + inTrash * ASKERS.length)
      expect(cells).toHaveLength(isWhole ? CELLS.length : SAMPLE)
    })

    it.each([...byState])(
      '%s',
      async (_, some) => {
        const door = doors[by] as Door
        const problems: string[] = []
        const lying = new Map<boolean, Lying>()
        for (const cell of some) {
          const isOwn = cell.asker === 'owningChief'
          if (cell.name === CLOCK) await withdrawAll(lying)
          const given = lying.get(isOwn) ?? (await lay(cell.state, cell.asker))
          lying.set(isOwn, given)
          const { isSame, problem } = await problemOf(door, cell, given)
          if (problem) problems.push(`${cell.name} by ${cell.asker}: ${problem}`)
          if (!isSame) {
            await withdraw(given.laid)
            lying.delete(isOwn)
          }
        }
        await withdrawAll(lying)
        expect(problems).toEqual([])
      },
      600_000,
    )
  })

  /** The clock of other states passes it by. */
  const withdraw = ({ id }: Laid) =>
    payload.db.deleteMany({
      collection: 'public-texts',
      where: { articleId: { equals: id } },
    })

  async function withdrawAll(lying: Map<boolean, Lying>) {
    for (const { laid } of lying.values()) await withdraw(laid)
    lying.clear()
  }
})

/** Null if both say the same. */
function sameAs(found: unknown, wanted: unknown): string | null {
  const [one, other] = [found, wanted].map((value) => JSON.stringify(canonical(value)))
  return one === other ? null : `it is ${one} and not ${other}`
}
