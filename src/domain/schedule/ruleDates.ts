import type { CivilDate } from '../calendar/civil'
import { dayOf, daysFrom, numberOf, type RuleDay } from './ruleDay'
import { type RecurrenceRule, WEEKDAY_CODES } from './rule'
import { ruleTest } from './ruleTest'
import type { ShortMonths } from './shortMonths'

type Query = {
  rule: RecurrenceRule
  startDate: CivilDate
  from: CivilDate
  until: CivilDate
  shortMonths: ShortMonths
}

/**
 * The days of a rule from `from` to `until` (both inclusive, never before `startDate`, from which
 * intervals are counted), sorted, each once. COUNT and UNTIL are the caller's. Lazy: stop reading
 * and nothing further is computed.
 */
export function* ruleDates({ rule, startDate, from, until, shortMonths }: Query) {
  const first = from < startDate ? startDate : from
  if (first > until) return
  const isIn = ruleTest({ rule, startDate, shortMonths })
  for (const period of periods({ rule, startDate, first, until })) {
    for (const { date } of placed(period.filter(isIn), rule.bySetPos)) {
      if (first <= date && date <= until) yield date
    }
  }
}

/** BYSETPOS chooses among all days of the period, those outside the question too (RFC 5545 §3.3.10). */
function placed(days: RuleDay[], positions: readonly number[]): RuleDay[] {
  if (positions.length === 0) return days
  return days.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - days.length),
  )
}

/** The days of each day, week, month or year that INTERVAL does not skip. */
function* periods({
  rule,
  startDate,
  first,
  until,
}: Pick<Query, 'rule' | 'startDate' | 'until'> & { first: CivilDate }): Generator<RuleDay[]> {
  const { indexOf, firstDay } = calendarOf(rule)
  const base = indexOf(dayOf(numberOf(startDate)))
  const ahead = indexOf(dayOf(numberOf(first))) - base
  const last = numberOf(until)
  for (let step = Math.ceil(ahead / rule.interval); ; step += 1) {
    const index = base + step * rule.interval
    const start = firstDay(index)
    if (start > last) return
    yield daysFrom(start, firstDay(index + 1))
  }
}

type Calendar = {
  /** Periods are numbered one after another. */
  indexOf: (day: RuleDay) => number
  /** The number of a period's first day. */
  firstDay: (index: number) => number
}

function calendarOf({ freq, weekStart }: RecurrenceRule): Calendar {
  const week = WEEKDAY_CODES.length
  // The days counted from 1970-01-01, a Thursday, to the first day that begins a week.
  const offset = (WEEKDAY_CODES.indexOf(weekStart) + week - WEEKDAY_CODES.indexOf('TH')) % week
  const calendars: Record<RecurrenceRule['freq'], Calendar> = {
    DAILY: { indexOf: ({ number }) => number, firstDay: (index) => index },
    WEEKLY: {
      indexOf: ({ number }) => Math.floor((number - offset) / week),
      firstDay: (index) => index * week + offset,
    },
    MONTHLY: {
      indexOf: ({ year, month }) => year * 12 + month - 1,
      firstDay: (index) => numberOfParts(Math.floor(index / 12), index % 12),
    },
    YEARLY: { indexOf: ({ year }) => year, firstDay: (index) => numberOfParts(index, 0) },
  }
  return calendars[freq]
}

const DAY_MS = 86_400_000
const numberOfParts = (year: number, month: number) => Date.UTC(year, month, 1) / DAY_MS
