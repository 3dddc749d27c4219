import { Temporal } from 'temporal-polyfill'
import type { Figures } from '../../../src/domain/report/figures'
import type { ObligationFigures, TopicFigures } from '../../../src/domain/report/rows'
import type { NamedRange, ReportFacts } from '../../../src/domain/report/types'
import type { CountRow, LedgerRow, Obligation } from '../../../src/domain/obligation/ledger/types'
import { oracle as ledgerRows } from '../../../scripts/torture/ledgerOracle'
import {
  activitiesIn,
  airedIn,
  airingIsKnown,
  columnsOf,
  decimal,
  firstAiring,
  instant,
  isDown,
  itemsIn,
  sortedIds,
  sum,
} from './naive'
import { programme, total } from './oracleProgrammes'
import { ranking } from './oracleRanking'

/**
 * The words of report.md again, one function per sentence, with no thought of speed and nothing shared with the product
 * but its types: every list is searched, every date asked of the calendar library, the ledger is its own oracle.
 */
export function oracle(facts: ReportFacts): Figures {
  const each = <Row>(rows: (range: NamedRange) => Row[]) => facts.ranges.flatMap(rows)
  const outletsAndAll = [...facts.outlets.map(({ id }) => id), null]
  return {
    cutOff: facts.cutOff,
    zone: facts.zone,
    ranges: facts.ranges.map(({ name, from, to }) => ({ name, from, to })),
    weights: facts.weights && {
      complete: facts.weights.complete,
      onTime: facts.weights.onTime,
      coverage: facts.weights.coverage,
    },
    obligations: each((range) => obligationRows(facts, range)),
    programmes: each((range) => facts.columns.map(({ id }) => programme(facts, range, id))),
    totals: each((range) => outletsAndAll.map((outlet) => total(facts, range, outlet))),
    items: each((range) => outletsAndAll.flatMap((outlet) => itemRows(facts, range, outlet))),
    activities: each((range) => activityRows(facts, range)),
    topics: each((range) => topicRows(facts, range)),
    ranking: each((range) => ranking(facts, range, obligationRows(facts, range))),
  }
}

function rowsMeeting(facts: ReportFacts, range: NamedRange, obligation: Obligation): LedgerRow[] {
  return ledgerRows({
    now: facts.cutOff,
    zone: facts.zone,
    from: range.from,
    until: range.to,
    obligations: [obligation],
    issues: facts.issues,
    airings: facts.airings.map((airing) => ({
      ...airing,
      confirmed: airingIsKnown(facts, airing),
    })),
    suspensions: facts.suspensions,
  })
}

function obligationRows(facts: ReportFacts, range: NamedRange): ObligationFigures[] {
  return facts.obligations.flatMap((obligation): ObligationFigures[] => {
    const rows = rowsMeeting(facts, range, obligation)
    if (rows.length === 0) return []
    const isLater = ({ to }: LedgerRow) => to > range.to
    const hasEnded = ({ to }: LedgerRow) => {
      const dayAfter = Temporal.PlainDate.from(to).add({ days: 1 })
      return instant(facts.cutOff) >= dayAfter.toZonedDateTime(facts.zone).epochMilliseconds
    }
    const isWaiting = (row: LedgerRow) => row.state === 'pending'
    const names = (holds: (row: LedgerRow) => boolean) =>
      rows.filter(holds).map(({ period }) => period)
    const isSummed = (row: LedgerRow) => !isLater(row) && hasEnded(row) && !isWaiting(row)
    const head = {
      range: range.name,
      obligation: obligation.id,
      periods: names(isSummed),
      running: names((row) => !isLater(row) && !hasEnded(row)),
      waiting: names((row) => !isLater(row) && hasEnded(row) && isWaiting(row)),
      later: names(isLater),
    }
    const summed = rows.filter(isSummed)
    const counts = summed.filter((row) => 'due' in row)
    const stale = summed.filter((row) => 'staleDays' in row)
    if (obligation.measure.kind === 'freshness') {
      const short = stale.filter(({ staleDays }) => staleDays > 0).map(({ period }) => period)
      return [{ ...head, staleDays: sum(stale.map(({ staleDays }) => staleDays)), short }]
    }
    return [{ ...head, ...countSums(counts) }]
  })
}

function countSums(rows: CountRow[]) {
  const of = (
    name:
      'due' | 'aired' | 'onTime' | 'late' | 'madeUp' | 'waived' | 'excused' | 'missed' | 'shortage',
  ) => sum(rows.map((row) => row[name]))
  const ids = (name: 'aired' | 'madeUp' | 'waived' | 'excused' | 'missed') =>
    [...new Set(rows.flatMap((row) => row.issues[name]))].sort()
  return {
    ...{ due: of('due'), aired: of('aired'), onTime: of('onTime'), late: of('late') },
    ...{ madeUp: of('madeUp'), waived: of('waived'), excused: of('excused') },
    ...{ missed: of('missed'), shortage: of('shortage') },
    short: rows.filter(({ state }) => state === 'short').map(({ period }) => period),
    ids: {
      ...{ aired: ids('aired'), madeUp: ids('madeUp'), waived: ids('waived') },
      ...{ excused: ids('excused'), missed: ids('missed') },
    },
  }
}

function itemRows(facts: ReportFacts, range: NamedRange, outlet: string | null) {
  const items = itemsIn(facts, range, outlet)
  const up = items.filter((item) => !isDown(facts, item))
  return [...new Set(items.map(({ genre }) => genre))].sort().map((genre) => {
    const count = up.filter((item) => item.genre === genre)
    const down = items.filter((item) => item.genre === genre && isDown(facts, item))
    return {
      range: range.name,
      outlet,
      genre,
      count: count.length,
      takenDown: down.length,
      percent: up.length === 0 ? null : decimal(100n * BigInt(count.length), BigInt(up.length), 1),
      ids: sortedIds(count),
      takenDownIds: sortedIds(down),
    }
  })
}

function activityRows(facts: ReportFacts, range: NamedRange) {
  const all = activitiesIn(facts, range)
  return [...new Set(all.map(({ kind }) => kind))].sort().map((kind) => {
    const ofKind = all.filter((activity) => activity.kind === kind)
    const units = new Set(ofKind.flatMap(({ quantities }) => Object.keys(quantities)))
    const amounts = (unit: string) =>
      ofKind
        .filter(({ quantities }) => Object.keys(quantities).includes(unit))
        .map(({ quantities }) => quantities[unit] ?? null)
    return {
      range: range.name,
      kind,
      count: ofKind.length,
      quantities: Object.fromEntries(
        [...units].map((unit) => [
          unit,
          {
            sum: sum(amounts(unit).map((amount) => amount ?? 0)),
            unknown: amounts(unit).filter((amount) => amount === null).length,
          },
        ]),
      ),
      ids: sortedIds(ofKind),
    }
  })
}

/** Whether a code is a topic or below it. */
function isBelow(facts: ReportFacts, code: string | null, topic: string): boolean {
  if (code === null) return false
  if (code === topic) return facts.topics.some((one) => one.code === topic)
  return isBelow(facts, facts.topics.find((one) => one.code === code)?.parent ?? null, topic)
}

function topicRow(
  facts: ReportFacts,
  range: NamedRange,
  outlet: string | null,
  topic: string | null,
): TopicFigures {
  const carries = ({ topics }: { readonly topics: readonly string[] }) =>
    topic === null
      ? !topics.some((code) => facts.topics.some((given) => given.code === code))
      : topics.some((code) => isBelow(facts, code, topic))
  const columns = columnsOf(facts, outlet)
  const issues = airedIn(facts, range).filter((one) => columns.includes(one.column) && carries(one))
  const items = itemsIn(facts, range, outlet).filter(
    (item) => !isDown(facts, item) && carries(item),
  )
  const activities = outlet === null ? activitiesIn(facts, range).filter(carries) : []
  const lengths = issues.map((issue) => firstAiring(facts, issue)?.seconds ?? null)
  return {
    range: range.name,
    outlet,
    topic,
    covered: issues.length + items.length + activities.length > 0,
    issues: sortedIds(issues),
    items: sortedIds(items),
    activities: sortedIds(activities),
    seconds: sum(lengths.map((length) => length ?? 0)),
    unknownLength: lengths.filter((length) => length === null).length,
  }
}

function topicRows(facts: ReportFacts, range: NamedRange): TopicFigures[] {
  const codes = [...facts.topics.map(({ code }) => code), null]
  const rowsOf = (outlet: string | null) =>
    codes.map((code) => topicRow(facts, range, outlet, code))
  return [
    ...rowsOf(null),
    ...facts.outlets.flatMap(({ id }) => rowsOf(id).filter(({ covered }) => covered)),
  ]
}
