import { byCodeUnit } from '../obligation/ledger/countRow'
import type { DayNumber } from '../obligation/ledger/days'
import { indexFacts, type FactIndex, type KnownIssue } from '../obligation/ledger/factIndex'
import { firstAirings, isLate, type FirstAiringOf } from '../obligation/ledger/firstAirings'
import { epochMs } from '../contract/instants'
import {
  confirmedBy,
  knownActivities,
  knownItems,
  type KnownActivity,
  type KnownItem,
} from './known'
import { planFate } from './planFate'
import type { PlanFate } from './rows'
import type { Airing, Issue, ReportFacts } from './types'

/** An issue with all that the blocks ask of it, whatever the range. */
export type ReportedIssue = Pick<Issue, 'id' | 'column' | 'topics'> & {
  readonly outlet: string
  readonly plannedDay: DayNumber | null
  /** `undefined` where it does not count as planned. */
  readonly fate: PlanFate | undefined
  /** The date and length of its first airing, whatever obligations ask; the date is `null` if it has none. */
  readonly airedDay: DayNumber | null
  readonly seconds: number | null
  readonly isMakeUp: boolean
  readonly isLate: boolean
}

/** A known repeat or relay of an issue that is among the facts. */
export type OtherAiring = Pick<Airing, 'id' | 'seconds'> & {
  readonly kind: 'repeat' | 'relay'
  readonly column: string
  readonly day: DayNumber
}

/** The facts read once for all blocks and ranges; all lists are in the order of their ids by code unit. */
export type ReportIndex = {
  readonly ledger: FactIndex
  readonly issues: readonly ReportedIssue[]
  readonly otherAirings: readonly OtherAiring[]
  readonly items: readonly KnownItem[]
  readonly activities: readonly KnownActivity[]
}

/** Reads facts that keep the contract. */
export function indexReport(facts: ReportFacts): ReportIndex {
  const { cutOff, zone, issues, airings, suspensions } = facts
  const ms = epochMs(cutOff)
  const ledger = indexFacts({ now: cutOff, zone, issues, airings, suspensions }, confirmedBy(ms))
  const { dayOf } = ledger
  return {
    ledger,
    issues: byId(reportedIssues(facts, ledger)),
    otherAirings: byId(otherAirings(airings, ledger)),
    items: byId(knownItems(facts.items, { ms, dayOf })),
    activities: byId(knownActivities(facts.activities, { ms, dayOf })),
  }
}

const byId = <Row extends { readonly id: string }>(rows: Row[]): Row[] =>
  rows.sort((one, other) => byCodeUnit(one.id, other.id))

function reportedIssues({ columns, issues }: ReportFacts, ledger: FactIndex): ReportedIssue[] {
  const { now: cutOff, dayOf, issueById } = ledger
  const columnById = new Map(columns.map((column) => [column.id, column]))
  const firstAiringOf = firstAirings({ minimumSeconds: null })
  const isMadeUp = madeUpBy(ledger, firstAiringOf)
  const reported: ReportedIssue[] = []
  for (const { id, column, topics } of issues) {
    const known = issueById.get(id)
    const settings = columnById.get(column)
    if (!known || !settings) continue
    const { outlet, graceHours, lateAfterMinutes } = settings
    const first = firstAiringOf(known)
    const hasAired = first !== undefined
    reported.push({
      id,
      column,
      topics,
      outlet,
      plannedDay: known.plannedDay,
      fate: planFate(known, { cutOff, graceHours, hasAired, issueById, isMadeUp }),
      airedDay: first ? dayOf(first.startedAt) : null,
      seconds: first ? first.seconds : null,
      isMakeUp: known.makesUp !== null,
      isLate: hasAired && isLate(known, first.startedAt, lateAfterMinutes),
    })
  }
  return reported
}

/** Whether some issue, of whatever column, that names this one in `makesUp` has aired. */
function madeUpBy({ issueById }: FactIndex, firstAiringOf: FirstAiringOf) {
  const madeUp = new Set<string>()
  for (const issue of issueById.values()) {
    if (issue.makesUp !== null && firstAiringOf(issue)) madeUp.add(issue.makesUp)
  }
  return ({ id }: KnownIssue) => madeUp.has(id)
}

function otherAirings(airings: readonly Airing[], ledger: FactIndex): OtherAiring[] {
  const { now, dayOf, issueById } = ledger
  const isConfirmed = confirmedBy(now)
  const others: OtherAiring[] = []
  for (const airing of airings) {
    const { id, kind, seconds } = airing
    if (kind === 'first' || !isConfirmed(airing)) continue
    const startedAt = epochMs(airing.startedAt)
    const column = issueById.get(airing.issue)?.column
    if (startedAt > now || column === undefined) continue
    others.push({ id, kind, seconds, column, day: dayOf(startedAt) })
  }
  return others
}
