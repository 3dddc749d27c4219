import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/civil'
import { parseRule } from './parseRule'
import { FREQUENCIES, type Rule, WEEKDAY_CODES } from './rule'
import { ruleDates } from './ruleDates'
import type { ShortMonths } from './shortMonths'

type Query = Omit<Parameters<typeof ruleDates>[0], 'rule'>

function ruleOf(rrule: string): Rule {
  const parsed = parseRule(rrule)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.rule
}

/** The rule checked day by day, in the plainest way there is. */
function dayByDay({ rule, startDate, from, until, shortMonths }: Query & { rule: Rule }): string[] {
  const start = Temporal.PlainDate.from(startDate)
  const dates: string[] = []
  for (let date = start; date.toString() <= until; date = date.add({ days: 1 })) {
    if (isInRule({ rule, start, date, shortMonths })) dates.push(date.toString())
  }
  return dates.filter((date) => date >= from)
}

function isInRule(check: {
  rule: Rule
  start: Temporal.PlainDate
  date: Temporal.PlainDate
  shortMonths: ShortMonths
}): boolean {
  const { rule, start, date, shortMonths } = check
  const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
  const periods = {
    DAILY: start.until(date).days,
    WEEKLY: monday(start).until(monday(date)).days / 7,
    MONTHLY: (date.year - start.year) * 12 + date.month - start.month,
    YEARLY: date.year - start.year,
  }
  if (periods[rule.freq] % rule.interval !== 0) return false
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(date.month)) return false

  const isBare = rule.byDay.length === 0 && rule.byMonthDay.length === 0
  const byMonthDay =
    isBare && (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') ? [start.day] : rule.byMonthDay
  if (isBare && rule.freq === 'WEEKLY' && date.dayOfWeek !== start.dayOfWeek) return false
  if (isBare && rule.freq === 'YEARLY' && rule.byMonth.length === 0 && date.month !== start.month) {
    return false
  }

  const isClamped = shortMonths === 'clamp' && rule.byDay.length === 0 && rule.freq !== 'DAILY'
  const monthDays = byMonthDay.map((wanted) => {
    const day = wanted > 0 ? wanted : date.daysInMonth + 1 + wanted
    return isClamped ? Math.min(Math.max(day, 1), date.daysInMonth) : day
  })
  if (monthDays.length > 0 && !monthDays.includes(date.day)) return false

  const fromStart = Math.ceil(date.day / 7)
  const fromEnd = -Math.ceil((date.daysInMonth - date.day + 1) / 7)
  const isWeekday = rule.byDay.some(
    ({ ordinal, weekday }) =>
      WEEKDAY_CODES[date.dayOfWeek - 1] === weekday &&
      (ordinal === null || ordinal === fromStart || ordinal === fromEnd),
  )
  return rule.byDay.length === 0 || isWeekday
}

const some = <Item>(item: fc.Arbitrary<Item>) => fc.uniqueArray(item, { maxLength: 3 })
const weekday = fc.constantFrom(...WEEKDAY_CODES)
const ordinal = fc.constantFrom(null, 1, 2, 3, 4, 5, -1, -2, -5)
const monthDay = fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0)
const edgeDay = fc.constantFrom(1, 10, 25, 28, 29, 30, 31, -1, -28, -29, -30, -31)

const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    freq: fc.constantFrom(...FREQUENCIES),
    interval: fc.integer({ min: 1, max: 5 }),
    count: fc.constant(null),
    until: fc.constant(null),
    byDay: some(fc.record({ ordinal, weekday })),
    byMonthDay: some(fc.oneof(monthDay, edgeDay)),
    byMonth: some(fc.integer({ min: 1, max: 12 })),
    bySetPos: fc.constant<number[]>([]),
    weekStart: fc.constant('MO'),
  })
  .map((rule): Rule => {
    const isByMonth = rule.freq === 'MONTHLY' || (rule.freq === 'YEARLY' && rule.byMonth.length > 0)
    const byDay = rule.byDay.map((day) => (isByMonth ? day : { ...day, ordinal: null }))
    return {
      ...rule,
      weekStart: 'MO',
      byDay,
      byMonthDay: rule.freq === 'WEEKLY' ? [] : rule.byMonthDay,
    }
  })

describe('the days of a rule', () => {
  it('are those found by checking every day, skipped or clamped in short months', () => {
    const days = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(
        fc.record({
          rule: anyRule,
          start: days(1500),
          later: days(900),
          length: days(1600),
          shortMonths: fc.constantFrom('skip' as const, 'clamp' as const),
        }),
        ({ rule, start, later, length, shortMonths }) => {
          const startDate = addDays('2023-06-01', start)
          const from = addDays(startDate, later - 100)
          const query = { rule, startDate, from, until: addDays(from, length), shortMonths }
          expect([...ruleDates(query)]).toEqual(dayByDay(query))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('are not looked for beyond what is read', () => {
    const query = { startDate: '2026-01-01', from: '2026-01-01', until: '9999-12-31' }
    const dates = ruleDates({ rule: ruleOf('FREQ=DAILY'), ...query, shortMonths: 'skip' })
    expect(dates.next().value).toBe('2026-01-01')
  })

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=FR;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=2FR;BYMONTHDAY=1',
  ])('are none, without giving up, when no day answers to %s', (rrule) => {
    const query = { startDate: '2026-01-01', from: '2026-01-01', until: '2086-01-01' }
    expect([...ruleDates({ rule: ruleOf(rrule), ...query, shortMonths: 'skip' })]).toEqual([])
  })
})
