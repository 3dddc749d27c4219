import { civilDateOf } from '../calendar/civil'
import type { AiringDraft, IssueDraft } from './draft'
import type { Run } from './readValues'

const MINUTE_MS = 60_000
const minuteOf = (ms: number) => Math.floor(ms / MINUTE_MS)

/** An issue that is there already. */
export type KnownIssue = {
  id: string
  column: string
  label: string
  number: number | null
  year: number | null
  plannedAt: number | null
  title: string | null
  summary: string | null
  cancelled: boolean
  /** The import, and the line of it, that it is from. */
  madeBy: string | null
}

export type IssueChange = Partial<Record<'title' | 'summary', string>>
export type IssueJudgement =
  | { as: 'new' }
  | { as: 'same'; issue: KnownIssue }
  | { as: 'change'; issue: KnownIssue; set: IssueChange }
  | { as: 'otherSlot' | 'otherNumber'; issue: KnownIssue }
  | { as: 'several' }

/**
 * What a row about an issue does to what is there: an issue is known again by its number, without one by its day. Slots and
 * numbers are never changed by a table, and what a row leaves empty stays.
 */
export function judgeIssue(draft: IssueDraft, known: readonly KnownIssue[]): IssueJudgement {
  const own = known.filter(({ column }) => column === draft.column)
  const found = draft.number === null ? onDay(draft, own) : numbered(draft, own)
  if (found === 'several') return { as: 'several' }
  if (found === null) {
    const there = own.find(
      ({ plannedAt, cancelled }) =>
        !cancelled && plannedAt !== null && minuteOf(plannedAt) === minuteOf(draft.plannedAt),
    )
    return there ? { as: 'otherNumber', issue: there } : { as: 'new' }
  }
  const isMoved =
    found.plannedAt === null ||
    (draft.saysTime
      ? minuteOf(found.plannedAt) !== minuteOf(draft.plannedAt)
      : civilDateOf(found.plannedAt) !== draft.date)
  if (isMoved) return { as: 'otherSlot', issue: found }
  const set: IssueChange = {}
  for (const field of ['title', 'summary'] as const) {
    const said = draft[field]
    if (said !== null && said !== found[field]) set[field] = said
  }
  return Object.keys(set).length > 0
    ? { as: 'change', issue: found, set }
    : { as: 'same', issue: found }
}

type Wanted = Pick<IssueDraft, 'number' | 'year' | 'date' | 'saysTime'>

const numbered = ({ number, year }: Wanted, known: readonly KnownIssue[]): KnownIssue | null =>
  known.find((issue) => issue.number === number && issue.year === year) ?? null

function onDay(
  { date, saysTime, plannedAt }: Wanted & { plannedAt: number },
  known: readonly KnownIssue[],
): KnownIssue | 'several' | null {
  const there = known.filter((one) => one.plannedAt !== null && civilDateOf(one.plannedAt) === date)
  const exact = there.find((one) => minuteOf(one.plannedAt ?? 0) === minuteOf(plannedAt))
  if (exact) return exact
  // Two at different times of one day are two issues.
  if (saysTime && there.every(({ cancelled }) => cancelled)) return null
  return there.length > 1 ? 'several' : (there[0] ?? null)
}

/** The issue a row about an airing speaks of: by its number, without one by the day it was planned for. */
export function issueOfAiring(
  draft: AiringDraft,
  known: readonly KnownIssue[],
): KnownIssue | 'several' | null {
  const own = known.filter(({ column }) => column === draft.column)
  if (draft.number !== null) return numbered(draft, own)
  const on = own.filter(({ cancelled }) => !cancelled)
  return onDay({ ...draft, plannedAt: draft.startedAt, saysTime: false }, on)
}

/** A record of an airing that holds now. */
export type KnownAiring = {
  id: string
  kind: Run
  startedAt: number
  seconds: number | null
  confirmed: boolean
  /** The import, and the line of it, that it is from. */
  madeBy: string | null
}

export type AiringJudgement =
  { as: 'new' } | { as: 'same'; airing: KnownAiring } | { as: 'differs'; airing: KnownAiring }

/** What a row about an airing does: the same run, kind and minute, is never written twice; another first run contradicts. */
export function judgeAiring(draft: AiringDraft, known: readonly KnownAiring[]): AiringJudgement {
  const ofKind = known.filter(({ kind }) => kind === draft.run)
  const same = ofKind.find(({ startedAt }) =>
    draft.saysTime
      ? minuteOf(startedAt) === minuteOf(draft.startedAt)
      : civilDateOf(startedAt) === draft.date,
  )
  if (same) {
    const agrees = draft.seconds === null || same.seconds === null || same.seconds === draft.seconds
    return { as: agrees ? 'same' : 'differs', airing: same }
  }
  const [first] = ofKind
  return draft.run === 'first' && first ? { as: 'differs', airing: first } : { as: 'new' }
}
