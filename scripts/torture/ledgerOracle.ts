import { Temporal } from 'temporal-polyfill'
import type {
  Airing,
  CountRow,
  Facts,
  FreshnessRow,
  Issue,
  LedgerRow,
  Obligation,
} from '@/domain/obligation/ledger/types'

/**
 * The words of ledger.md again, one function per sentence, with no thought of speed and nothing shared with the
 * product but its types: every day is walked, every list searched, every date asked of the calendar library.
 */
export function oracle(facts: Facts): LedgerRow[] {
  return facts.obligations.flatMap((obligation) =>
    periodsMeeting(facts, obligation).map((period) =>
      obligation.measure.kind === 'count'
        ? countRow(facts, obligation, period, obligation.measure.count)
        : freshnessRow(facts, obligation, period, obligation.measure.days),
    ),
  )
}

type NaivePeriod = { name: string; days: string[]; range: string[] }

const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const dateOf = (facts: Facts, ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(facts.zone).toPlainDate().toString()
const midnight = (facts: Facts, date: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime(facts.zone).epochMilliseconds
const plus = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()
const age = (older: string, newer: string) =>
  Temporal.PlainDate.from(older).until(Temporal.PlainDate.from(newer), { largestUnit: 'day' }).days

const nameOf: Record<Obligation['period'], (date: Temporal.PlainDate) => string> = {
  week: (date) => `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`,
  month: (date) => date.toString().slice(0, 7),
  quarter: (date) => `${date.year}-Q${1 + Math.floor((date.month - 1) / 3)}`,
  halfYear: (date) => `${date.year}-H${date.month <= 6 ? 1 : 2}`,
  year: (date) => `${date.year}`,
}

const LONGEST: Record<Obligation['period'], number> = {
  week: 7,
  month: 31,
  quarter: 92,
  halfYear: 184,
  year: 366,
}

/** Groups days by the name of their period, far enough around the dates asked for that those they meet are whole. */
function periodsMeeting(facts: Facts, obligation: Obligation): NaivePeriod[] {
  const byName = new Map<string, string[]>()
  const end = plus(facts.until, LONGEST[obligation.period])
  let date = plus(facts.from, -LONGEST[obligation.period])
  for (; date <= end; date = plus(date, 1)) {
    const name = nameOf[obligation.period](Temporal.PlainDate.from(date))
    byName.set(name, [...(byName.get(name) ?? []), date])
  }
  const valid = (date: string) =>
    date >= obligation.validFrom && (obligation.validTo === null || date <= obligation.validTo)
  return [...byName]
    .map(([name, days]) => ({ name, days, range: days.filter(valid) }))
    .filter(({ range }) => range.some((date) => date >= facts.from && date <= facts.until))
}

const belongs = (obligation: Obligation, issue: Issue) => obligation.columns.includes(issue.column)

const qualifies = (facts: Facts, obligation: Obligation, airing: Airing) =>
  airing.kind === 'first' &&
  airing.confirmed &&
  instant(airing.startedAt) <= instant(facts.now) &&
  (obligation.minimumSeconds === null ||
    (airing.seconds !== null && airing.seconds >= obligation.minimumSeconds))

function firstAiring(facts: Facts, obligation: Obligation, issue: Issue): number | null {
  const times = facts.airings
    .filter((airing) => airing.issue === issue.id && qualifies(facts, obligation, airing))
    .map((airing) => instant(airing.startedAt))
  return times.length === 0 ? null : Math.min(...times)
}

const suspended = (facts: Facts, column: string, date: string) =>
  facts.suspensions.some(
    ({ columns, from, to }) => columns.includes(column) && from <= date && date <= to,
  )

const suspendedForAll = (facts: Facts, obligation: Obligation, date: string) =>
  obligation.columns.every((column) => suspended(facts, column, date))

const excused = (facts: Facts, issue: Issue) =>
  issue.plannedAt !== null &&
  suspended(facts, issue.column, dateOf(facts, instant(issue.plannedAt)))

function isBound(facts: Facts, obligation: Obligation, m: Issue): boolean {
  const t = facts.issues.find(({ id }) => id === m.makesUp)
  if (m.makesUp === null || t === undefined || !belongs(obligation, t)) return false
  if (firstAiring(facts, obligation, t) !== null) return false
  if (t.waived || excused(facts, t) || t.cancelled) return false
  const airedAt = firstAiring(facts, obligation, m)
  if (airedAt === null) return true
  const before = (other: Issue) => {
    const otherAt = firstAiring(facts, obligation, other)
    if (otherAt === null) return false
    return otherAt < airedAt || (otherAt === airedAt && other.id < m.id)
  }
  return !facts.issues.some(
    (other) => other.makesUp === t.id && belongs(obligation, other) && before(other),
  )
}

const ordinaryIssues = (facts: Facts, obligation: Obligation) =>
  facts.issues.filter((issue) => belongs(obligation, issue) && !isBound(facts, obligation, issue))

function fate(facts: Facts, obligation: Obligation, issue: Issue): keyof CountRow['issues'] {
  const now = instant(facts.now)
  const plannedAt = instant(issue.plannedAt ?? '')
  if (firstAiring(facts, obligation, issue) !== null) return 'aired'
  if (issue.waived) return 'waived'
  if (excused(facts, issue)) return 'excused'
  if (now < plannedAt) return 'planned'
  if (now < plannedAt + obligation.graceHours * 3_600_000) return 'pending'
  const makeUpAired = facts.issues.some(
    (m) =>
      m.makesUp === issue.id &&
      belongs(obligation, m) &&
      isBound(facts, obligation, m) &&
      firstAiring(facts, obligation, m) !== null,
  )
  return makeUpAired ? 'madeUp' : 'missed'
}

const head = (obligation: Obligation, { name, range }: NaivePeriod) => ({
  obligation: obligation.id,
  period: name,
  from: range.at(0) ?? '',
  to: range.at(-1) ?? '',
})

function due(facts: Facts, obligation: Obligation, { days, range }: NaivePeriod, count: number) {
  if (range.every((date) => suspendedForAll(facts, obligation, date))) return 0
  if (obligation.proration === 'full') return count
  if (obligation.proration === 'nextFull') return range.length === days.length ? count : 0
  return Math.floor((count * range.length) / days.length + 0.5)
}

function countRow(
  facts: Facts,
  obligation: Obligation,
  period: NaivePeriod,
  count: number,
): CountRow {
  const { range } = period
  const now = instant(facts.now)
  const ordinary = ordinaryIssues(facts, obligation)
  const airedAt = (issue: Issue) => firstAiring(facts, obligation, issue)
  const ids = (issues: Issue[]) => issues.map(({ id }) => id).sort()

  const aired = ordinary.filter((issue) => {
    const at = airedAt(issue)
    return at !== null && range.includes(dateOf(facts, at))
  })
  const late = aired.filter((issue) => {
    if (issue.plannedAt === null) return false
    return (airedAt(issue) ?? 0) > instant(issue.plannedAt) + obligation.lateAfterMinutes * 60_000
  }).length
  const planned = ordinary.filter(
    (issue) =>
      !issue.cancelled &&
      issue.plannedAt !== null &&
      range.includes(dateOf(facts, instant(issue.plannedAt))),
  )
  const withFate = (wanted: string) =>
    ids(planned.filter((issue) => fate(facts, obligation, issue) === wanted))
  const issues = {
    aired: ids(aired),
    madeUp: withFate('madeUp'),
    waived: withFate('waived'),
    excused: withFate('excused'),
    planned: withFate('planned'),
    pending: withFate('pending'),
    missed: withFate('missed'),
  }
  const d = due(facts, obligation, period, count)
  const done = aired.length + issues.madeUp.length + issues.waived.length + issues.excused.length
  const shortage = Math.max(0, d - done)
  const ended = now >= midnight(facts, plus(range.at(-1) ?? '', 1))

  const state = (): CountRow['state'] => {
    if (range.every((date) => suspendedForAll(facts, obligation, date))) return 'excused'
    if (d === 0) return 'none'
    if (now < midnight(facts, range.at(0) ?? '')) return 'upcoming'
    if (shortage === 0) {
      if (aired.length >= d) return 'met'
      return aired.length + issues.madeUp.length >= d ? 'madeUp' : 'waived'
    }
    if (!ended) return issues.planned.length + issues.pending.length >= shortage ? 'open' : 'atRisk'
    return issues.pending.length >= shortage ? 'pending' : 'short'
  }

  return {
    ...head(obligation, period),
    due: d,
    aired: aired.length,
    onTime: aired.length - late,
    late,
    madeUp: issues.madeUp.length,
    waived: issues.waived.length,
    excused: issues.excused.length,
    planned: issues.planned.length,
    pending: issues.pending.length,
    missed: issues.missed.length,
    shortage,
    state: state(),
    issues,
  }
}

function freshnessRow(
  facts: Facts,
  obligation: Obligation,
  period: NaivePeriod,
  days: number,
): FreshnessRow {
  const { range } = period
  const now = instant(facts.now)
  const today = dateOf(facts, now)
  const real = ordinaryIssues(facts, obligation)
    .map((issue) => firstAiring(facts, obligation, issue))
    .filter((at) => at !== null)
    .map((at) => dateOf(facts, at))
  const newestOn = (items: string[], date: string) =>
    items
      .filter((item) => item <= date)
      .sort()
      .at(-1)
  const stale = range.filter((date) => {
    if (date > today || suspendedForAll(facts, obligation, date)) return false
    const newest = newestOn([...real, obligation.validFrom], date)
    return newest !== undefined && age(newest, date) > days
  })
  const last = range.at(-1) ?? ''
  const begun = now >= midnight(facts, range.at(0) ?? '')
  const ended = now >= midnight(facts, plus(last, 1))
  const held = ended ? 'met' : 'open'
  return {
    ...head(obligation, period),
    staleDays: stale.length,
    newest: newestOn(real, today < last ? today : last) ?? null,
    state: !begun ? 'upcoming' : stale.length === 0 ? held : 'short',
  }
}
