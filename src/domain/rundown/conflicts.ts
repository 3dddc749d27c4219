import { secondsBetween } from './arithmetic'
import {
  seconds,
  type CountedTiming,
  type RundownPlan,
  type PlannedEntry,
  type PlanTiming,
  type Seconds,
} from './types'

/** Errors refuse the approval; warnings and notes are for people to know. */
export type ConflictLevel = 'error' | 'warning' | 'note'

/** Every code with its level (rundown-timing.md, Conflicts to flag). */
export const CONFLICT_LEVELS = {
  /** It counts 0 and totals are "at least". */
  unknownDuration: 'warning',
  /** The block before a fixed start is over: the entry can't begin then. */
  overlap: 'error',
  /** A fixed start not after the fixed start before it. */
  startsNotIncreasing: 'error',
  startOutsideSlot: 'error',
  untilBeforeStart: 'error',
  /** The last block ends after off air by more than is tolerated. */
  blockOver: 'error',
  /** The last block ends before off air by more than is tolerated. */
  blockUnder: 'warning',
  belowMinimum: 'error',
  sameContent: 'warning',
  /** Nothing is planned between an entry's end and the next fixed start, for longer than is tolerated. */
  hole: 'warning',
  topicMissing: 'warning',
  /** Even the first entry would have to begin before on air. */
  backBeforeOnAir: 'note',
  floatedAnchor: 'note',
  /** No counted entry: under by the whole slot. */
  empty: 'warning',
} as const satisfies Record<string, ConflictLevel>
export type ConflictCode = keyof typeof CONFLICT_LEVELS

export type Conflict = {
  readonly code: ConflictCode
  readonly level: ConflictLevel
  /** The entry to jump to; `null` where it is the programme's. */
  readonly entry: string | null
  /** By how much, above 0; `null` where there is no amount. */
  readonly seconds: Seconds | null
  /** The other entry of `sameContent`, the topic of `topicMissing`. */
  readonly other: string | null
}

export type JudgedEntry = PlannedEntry & {
  /** What is played or read, the same for the same clip or article. */
  readonly content?: string | null
  readonly topics?: readonly string[]
}

export type ConflictRules = {
  readonly overSeconds: number
  readonly underSeconds: number
  readonly gapSeconds: number
  /** The least an obligation asks of the programme; `null` asks for none. */
  readonly minimumSeconds: number | null
  /** Topics the plan wants in this programme. */
  readonly topics: readonly string[]
}

/** What is tolerated where a column says nothing. */
export const DEFAULT_RULES: ConflictRules = {
  overSeconds: 5,
  underSeconds: 30,
  gapSeconds: 30,
  minimumSeconds: null,
  topics: [],
}

type Judged = {
  plan: Omit<RundownPlan, 'entries'> & { readonly entries: readonly JudgedEntry[] }
  timing: PlanTiming
  rules: ConflictRules
}
type Row = { entry: JudgedEntry; timing: CountedTiming; previousStart: number | null }

const LEVEL_ORDER: Record<ConflictLevel, number> = { error: 0, warning: 1, note: 2 }

function conflict(
  code: ConflictCode,
  entry: string | null,
  amount: number | null = null,
  other: string | null = null,
): Conflict {
  const size = amount === null ? null : seconds(Math.abs(amount))
  return { code, level: CONFLICT_LEVELS[code], entry, seconds: size, other }
}

/**
 * What of a plan can't work or should be known: errors first, in each level the largest amount first, then in the order
 * of the programme. A block that runs into a fixed start is told once, at the entry that can't begin.
 */
export function conflictsOf(judged: Judged): Conflict[] {
  const rows = countedRows(judged)
  return [
    ...rows.flatMap((row) => ofEntry(row, judged)),
    ...ofProgramme(rows, judged),
    ...sameContents(rows),
    ...judged.plan.entries
      .filter(({ floated, start }) => floated && start !== null)
      .map(({ id }) => conflict('floatedAnchor', id)),
  ].sort(
    (a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || (b.seconds ?? 0) - (a.seconds ?? 0),
  )
}

export const isBlocking = ({ level }: Pick<Conflict, 'level'>): boolean => level === 'error'

function countedRows({ plan, timing }: Judged): Row[] {
  let previousStart: number | null = null
  return plan.entries.flatMap((entry, i): Row[] => {
    const at = timing.entries[i]
    if (!at || at.floated) return []
    const row = { entry, timing: at, previousStart }
    previousStart = entry.start ?? previousStart
    return [row]
  })
}

function ofEntry({ entry, timing, previousStart }: Row, { plan, rules }: Judged): Conflict[] {
  const { id, start, until } = entry
  const found: Conflict[] = []
  if (entry.seconds === null && until === null) found.push(conflict('unknownDuration', id))
  if (until !== null && until < timing.start) {
    found.push(conflict('untilBeforeStart', id, secondsBetween(until, timing.start)))
  }
  if (start === null) return found
  if (start < plan.onAir || start >= plan.offAir) found.push(conflict('startOutsideSlot', id))
  if (previousStart !== null && start <= previousStart) {
    found.push(conflict('startsNotIncreasing', id, timing.gap))
  } else if (timing.gap < 0 && timing.block > 0) {
    found.push(conflict('overlap', id, timing.gap))
  }
  if (timing.gap > rules.gapSeconds) found.push(conflict('hole', id, timing.gap))
  return found
}

function ofProgramme(rows: readonly Row[], { plan, timing, rules }: Judged): Conflict[] {
  const { onAir, offAir } = plan
  const slot = secondsBetween(onAir, offAir)
  const content = timing.contentOverSlot + slot
  const found: Conflict[] = []
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) found.push(conflict('empty', null, slot))
  else {
    const over = timing.programmeOver
    if (over > rules.overSeconds) found.push(conflict('blockOver', last.entry.id, over))
    if (-over > rules.underSeconds) found.push(conflict('blockUnder', last.entry.id, over))
    const early = secondsBetween(first.timing.back, onAir)
    if (early > 0) found.push(conflict('backBeforeOnAir', first.entry.id, early))
  }
  if (rules.minimumSeconds !== null && content < rules.minimumSeconds) {
    found.push(conflict('belowMinimum', null, rules.minimumSeconds - content))
  }
  const carried = new Set(rows.flatMap(({ entry }) => entry.topics ?? []))
  const missing = rules.topics.filter((topic) => !carried.has(topic))
  return [...found, ...missing.map((topic) => conflict('topicMissing', null, null, topic))]
}

function sameContents(rows: readonly Row[]): Conflict[] {
  const first = new Map<string, string>()
  return rows.flatMap(({ entry: { id, content } }): Conflict[] => {
    if (content === null || content === undefined) return []
    const before = first.get(content)
    if (before === undefined) first.set(content, id)
    return before === undefined ? [] : [conflict('sameContent', id, null, before)]
  })
}
