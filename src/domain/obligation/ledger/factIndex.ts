import type { DayNumber } from './days'
import { epochMs } from '../../contract/instants'
import { suspendedDays, type Suspended } from './suspensions'
import type { Airing, Facts, Issue } from './types'
import { dayReader } from './zoneDays'

/** An airing that qualifies but for its length, which each obligation judges for itself. */
export type KnownAiring = Pick<Airing, 'id' | 'seconds'> & {
  readonly startedAt: number
  /** Another of the same issue: a chain, because most issues have one airing and a list for each is dear. */
  readonly other: KnownAiring | null
}

/** An issue with its instants in epoch milliseconds and its civil days in the zone of the facts. */
export type KnownIssue = Pick<Issue, 'id' | 'column' | 'cancelled' | 'waived' | 'makesUp'> & {
  readonly plannedAt: number | null
  readonly plannedDay: DayNumber | null
  /** Its planned date is suspended for its column. */
  readonly excused: boolean
  /** One of its airings, from which the chain leads to the others; in no particular order. */
  airing: KnownAiring | null
}

/** The facts read once, for all obligations. */
export type FactIndex = {
  readonly now: number
  readonly today: DayNumber
  readonly dayOf: (ms: number) => DayNumber
  readonly suspended: Suspended
  readonly issueById: ReadonlyMap<string, KnownIssue>
  readonly issuesByColumn: ReadonlyMap<string, readonly KnownIssue[]>
}

/**
 * What is read of the facts whatever the dates and obligations that are asked about; whether an airing is confirmed
 * may be said otherwise than in the facts of the ledger.
 */
export type IndexedFacts<Recorded> = Pick<Facts, 'now' | 'zone' | 'issues' | 'suspensions'> & {
  readonly airings: readonly Recorded[]
}

type RecordedAiring = Omit<Airing, 'confirmed'>

/** Reads the facts; throws RangeError on an instant or zone that is none (the parser of the contract refuses those). */
export function indexFacts<Recorded extends RecordedAiring>(
  facts: IndexedFacts<Recorded>,
  isConfirmed: (airing: Recorded) => boolean,
): FactIndex {
  const now = epochMs(facts.now)
  const dayOf = dayReader(facts.zone)
  const suspended = suspendedDays(facts.suspensions)
  const issueById = new Map<string, KnownIssue>()
  const issuesByColumn = new Map<string, KnownIssue[]>()
  for (const issue of facts.issues) {
    const known = knownIssue(issue, dayOf, suspended)
    issueById.set(known.id, known)
    const column = issuesByColumn.get(known.column)
    if (column) column.push(known)
    else issuesByColumn.set(known.column, [known])
  }
  addAirings(issueById, facts.airings, isConfirmed, now)
  return { now, today: dayOf(now), dayOf, suspended, issueById, issuesByColumn }
}

function knownIssue(
  { id, column, plannedAt: planned, cancelled, waived, makesUp }: Issue,
  dayOf: (ms: number) => DayNumber,
  suspended: Suspended,
): KnownIssue {
  const plannedAt = planned === null ? null : epochMs(planned)
  const plannedDay = plannedAt === null ? null : dayOf(plannedAt)
  const excused = plannedDay !== null && suspended.on(column, plannedDay)
  return { id, column, cancelled, waived, makesUp, plannedAt, plannedDay, excused, airing: null }
}

/** An airing of an issue that is not among the facts says nothing about any obligation. */
function addAirings<Recorded extends RecordedAiring>(
  issues: ReadonlyMap<string, KnownIssue>,
  airings: readonly Recorded[],
  isConfirmed: (airing: Recorded) => boolean,
  now: number,
) {
  for (const airing of airings) {
    if (airing.kind !== 'first' || !isConfirmed(airing)) continue
    const startedAt = epochMs(airing.startedAt)
    if (startedAt > now) continue
    const { id, seconds } = airing
    const known = issues.get(airing.issue)
    if (known) known.airing = { id, startedAt, seconds, other: known.airing }
  }
}
