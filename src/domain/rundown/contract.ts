import { parseInstant, type InstantText } from '../contract/instants'
import {
  check,
  listWithIds,
  objectOf,
  orNull,
  text,
  textThat,
  wholeNumber,
  yesOrNo,
  type Breach,
  type Check,
  type Fields,
} from '../contract/shape'
import { wholeSecond } from './arithmetic'
import { conflictsOf, DEFAULT_RULES, type ConflictCode } from './conflicts'
import { projectLive } from './live'
import { planTiming } from './plan'
import { planOf } from './planOf'
import { instant, seconds, type EntryTiming, type Instant, type LiveTiming } from './types'

/** A plan as `npm run -s rundown` reads it (rundown-timing.md, Contract). Fractions of a second are cut off. */
export type RundownInput = {
  readonly onAir: InstantText
  readonly offAir: InstantText
  readonly entries: readonly {
    readonly id: string
    readonly seconds: number | null
    readonly start: InstantText | null
    readonly until: InstantText | null
    readonly floated: boolean
  }[]
  readonly live?: {
    readonly now: InstantText
    readonly current: string
    readonly actualStart: InstantText
    readonly addedSeconds: number
  } | null
}

type TimedEntry =
  | {
      id: string
      start: InstantText
      end: InstantText
      seconds: number
      gap: number
      back: InstantText
      block: number
    }
  | { id: string; floated: true }

/** What it answers: instants in UTC, the rest in whole seconds, positive is over. */
export type RundownOutput = {
  entries: TimedEntry[]
  blocks: { block: number; over: number }[]
  programmeOver: number
  contentOverSlot: number
  unknown: number
  conflicts: { code: ConflictCode; entry: string | null }[]
  live: { entries: { id: string; start: InstantText; end: InstantText }[]; over: number } | null
}

/** A plan that keeps the contract, or the path of the first value that breaks it and how. */
export type ParsedRundown =
  | { readonly ok: true; readonly input: RundownInput }
  | { readonly ok: false; readonly path: string; readonly message: string }

/** Sums stay far below where instants end. */
const MOST_SECONDS = 1_000_000_000_000

const instantText = textThat((value) => parseInstant(value) !== undefined, 'not an instant')
const anyWholeNumber = check(
  (value) => Number.isSafeInteger(value) && Math.abs(Number(value)) <= MOST_SECONDS,
  'not a whole number',
)

const entry = objectOf({
  id: text,
  seconds: orNull(wholeNumber),
  start: orNull(instantText),
  until: orNull(instantText),
  floated: yesOrNo,
})

const live = objectOf({
  now: instantText,
  current: text,
  actualStart: instantText,
  addedSeconds: anyWholeNumber,
})

const liveOrNone: Check = (value) => (value === undefined ? undefined : orNull(live)(value))

const shape = objectOf(
  { onAir: instantText, offAir: instantText, entries: listWithIds(entry), live: liveOrNone },
  (fields) => slotBreach(fields) ?? lengthBreach(fields) ?? currentBreach(fields),
)

// The fields have been checked one by one before: the casts say so.
const slotBreach = (fields: Fields): Breach | undefined =>
  at(fields.offAir as string) < at(fields.onAir as string)
    ? { path: '.offAir', message: 'before onAir' }
    : undefined

function lengthBreach({ entries }: Fields): Breach | undefined {
  let sum = 0
  for (const [i, { seconds }] of (entries as RundownInput['entries']).entries()) {
    sum += seconds ?? 0
    if (sum > MOST_SECONDS) return { path: `.entries[${i}].seconds`, message: 'too many' }
  }
  return undefined
}

function currentBreach({ entries, live }: Fields): Breach | undefined {
  const current = (live as RundownInput['live'])?.current
  if (current === undefined) return undefined
  return (entries as RundownInput['entries']).some(({ id }) => id === current)
    ? undefined
    : { path: '.live.current', message: 'not the id of an entry' }
}

/** Checks a plan of unknown origin, field by field in the order of the contract. The path of the plan itself is `$`. */
export function parseRundown(value: unknown): ParsedRundown {
  const breach = shape(value)
  if (!breach) return { ok: true, input: value as RundownInput }
  return { ok: false, path: breach.path.replace(/^\./, '') || '$', message: breach.message }
}

const at = (value: InstantText): Instant => wholeSecond(instant(parseInstant(value) ?? NaN))
const atOrNull = (value: InstantText | null): Instant | null => (value === null ? null : at(value))
const written = (ms: number): InstantText =>
  new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z')

/** The whole answer to a plan that keeps the contract. */
export function rundown(input: RundownInput): RundownOutput {
  const plan = planOf({
    onAir: at(input.onAir),
    offAir: at(input.offAir),
    entries: input.entries.map(({ id, seconds, start, until, floated }) => {
      return { id, seconds, start: atOrNull(start), until: atOrNull(until), floated }
    }),
  })
  const timing = planTiming(plan)
  const conflicts = conflictsOf({ plan, timing, rules: DEFAULT_RULES })
  return {
    entries: timing.entries.map(writtenEntry),
    blocks: timing.blocks.map(({ block, over }) => ({ block, over })),
    programmeOver: timing.programmeOver,
    contentOverSlot: timing.contentOverSlot,
    unknown: timing.unknown,
    conflicts: conflicts.map(({ code, entry }) => ({ code, entry })),
    live: input.live ? writtenLive(projectLive(plan, liveState(input.live))) : null,
  }
}

const liveState = (live: NonNullable<RundownInput['live']>) => ({
  now: at(live.now),
  current: live.current,
  actualStart: at(live.actualStart),
  addedSeconds: seconds(live.addedSeconds),
})

function writtenEntry(entry: EntryTiming): TimedEntry {
  const { id } = entry
  if (entry.floated) return { id, floated: true }
  const { start, end, seconds, gap, back, block } = entry
  return { id, start: written(start), end: written(end), seconds, gap, back: written(back), block }
}

const writtenLive = (live: LiveTiming | null): RundownOutput['live'] =>
  live && {
    entries: live.entries.map(({ id, start, end }) => {
      return { id, start: written(start), end: written(end) }
    }),
    over: live.over,
  }
