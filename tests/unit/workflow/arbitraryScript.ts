import fc from 'fast-check'
import { newText } from '../../../src/domain/workflow/text/decide'
import type { TextScript } from '../../../src/domain/workflow/text/script'
import type { Chain, Delegation, TextState } from '../../../src/domain/workflow/text/types'
import { judge, type JudgedMove } from './oracle'

/**
 * Random ways of a text in a small house, where few roles are on many chairs. Most moves are asked by somebody who may,
 * so that scripts get far; the rest by anybody, nobody, and with what they did not see.
 */

const ROLES = ['reporter', 'sectionEditor', 'secretary', 'editorInChief', 'outletHead'] as const
/** Names that sort differently by code unit and by alphabet, and some that every object has. */
const PEOPLE = ['an', 'binh', 'Ăn', 'z', 'constructor', '__proto__', 'đ'] as const
const STRANGERS = ['ghost', 'toString', undefined, null, 7] as const
const BLANK = ['', ' ', '\u0085', '\u3000\t', null, undefined, 5] as const
const REASONS = ['vì sai số liệu', ' . ', '\ufeff', '\u200b'] as const
const START = BigInt(Date.UTC(2026, 2, 2, 16, 30)) * 1_000_000n
/** Summer time begins in New York on 8 March 2026. */
const ZONES = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati', 'UTC'] as const
const OFFSETS = ['+07:00', 'Z', '-05:00', '+14:00'] as const
const MINUTE = 60_000_000_000n
const STEPS = [0n, 1n, 1_000_000n, MINUTE, 29n * MINUTE, 5n * 60n * MINUTE, 23n * 60n * MINUTE]
/** What is wished for how often; most of it is seldom possible. */
const WEIGHTS = {
  edit: 2,
  submit: 4,
  approve: 8,
  withdraw: 1,
  reassign: 1,
  return: 2,
  publish: 5,
  schedule: 6,
  unschedule: 1,
  embargo: 2,
  takeDown: 2,
  reinstate: 4,
  tick: 2,
  unpublish: 1,
} as const

const someRoles = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 2 })

const chain: fc.Arbitrary<Chain> = fc.record({
  steps: fc
    .array(someRoles, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((roles, i) => ({ id: `s${i}`, roles }))),
  editors: someRoles,
  publishers: someRoles,
  takers: someRoles,
  distinct: fc.boolean(),
})

const people = fc
  .array(someRoles, { minLength: PEOPLE.length, maxLength: PEOPLE.length })
  .map((all) => Object.fromEntries(PEOPLE.map((name, i) => [name, all[i] ?? []])))

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`)
const person = fc.constantFrom(...PEOPLE)
const delegation: fc.Arbitrary<Delegation> = fc.record({
  from: person,
  to: person,
  start: day,
  end: day,
})

const often = <T>(usual: readonly T[], seldom: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...seldom) },
  )

const move = fc.oneof(
  ...Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) })),
)

const wish = fc.record({
  /** The first of them that somebody may do, else the first. */
  moves: fc.array(move, { minLength: 4, maxLength: 4 }),
  /** Who of those who may; of all people if `mayNot`. */
  who: fc.nat(20),
  mayNot: often<boolean | 'stranger'>([false], [true, true, 'stranger']),
  wait: fc.constantFrom(...STEPS),
  later: fc.constantFrom(0n, -MINUTE, ...STEPS),
  offset: fc.constantFrom(...OFFSETS),
  seen: often([0], [-1, 1]),
  complete: often([true], [false]),
  reason: often<unknown>(REASONS, BLANK),
  to: often<string>(PEOPLE, ['ghost', 'toString']),
  lifts: often([false], [true]),
})

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never
type House = Omit<TextScript, 'moves'>

const house: fc.Arbitrary<House> = fc.record({
  zone: fc.constantFrom(...ZONES),
  config: chain,
  people,
  delegations: fc.array(delegation, { maxLength: 3 }),
  author: person,
  complete: fc.boolean(),
})

const HOURS = { '+07:00': 7n, Z: 0n, '-05:00': -5n, '+14:00': 14n } as const

/** An instant (epoch nanoseconds) with the digits it has. */
function written(instant: bigint, offset: (typeof OFFSETS)[number]): string {
  const local = new Date(Number(instant / 1_000_000n + HOURS[offset] * 3_600_000n))
  const digits = String(instant % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '')
  return `${local.toISOString().slice(0, 19)}${digits && `.${digits}`}${offset}`
}

function fieldsOf(
  move: string,
  wished: Wish,
  { now, revision }: { now: bigint; revision: number },
) {
  const { complete, reason, to, later, offset, lifts } = wished
  const time = written(now + later, offset)
  const seen = revision + wished.seen
  switch (move) {
    case 'edit':
      return { seen, complete }
    case 'schedule':
      return { seen, time }
    case 'embargo':
      return { until: lifts ? null : time, reason }
    case 'reassign':
      return { to }
    case 'return':
    case 'takeDown':
    case 'reinstate':
      return { reason }
    default:
      return { seen }
  }
}

/** What a move would make of a text; null if it is refused. */
function after(script: TextScript, text: TextState, asked: Record<string, unknown>) {
  const [work, side] = [{ ...text.work }, { ...text.public }]
  const isRefused = judge({ script, work, side, asked: asked as JudgedMove }) !== null
  return isRefused ? null : { work, public: side }
}

/** The script that these wishes make in a house, one after another: each knows what the ones before came to. */
function scriptOf(rules: House, wishes: readonly Wish[]): TextScript {
  const script = { ...rules, moves: [] } as TextScript
  let text = newText(rules)
  let now = START
  const moves = wishes.map((wished) => {
    now += wished.wait
    const at = written(now, wished.offset)
    const { revision } = text.work
    const wishedFor = wished.moves.map((move) => {
      return { move, at, ...fieldsOf(move, wished, { now, revision }) }
    })
    const able = (asked: object) =>
      PEOPLE.filter((by) => after(script, text, { ...asked, by }) !== null)
    const possible = wished.mayNot ? undefined : wishedFor.find((asked) => able(asked).length > 0)
    const asked = possible ?? wishedFor[0]
    const among = wished.mayNot === 'stranger' ? STRANGERS : possible ? able(possible) : PEOPLE
    const made = { ...asked, by: among[wished.who % among.length] }
    text = after(script, text, made) ?? text
    return made
  })
  return { ...rules, moves: moves as unknown as TextScript['moves'] }
}

/** Scripts that keep the contract. */
export const arbitraryScript: fc.Arbitrary<TextScript> = fc
  .tuple(house, fc.array(wish, { maxLength: 30, size: 'max' }))
  .map(([rules, wishes]) => scriptOf(rules, wishes))
