import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/civil'
import { parseRule } from './parseRule'
import { FREQUENCIES, type RecurrenceRule, WEEKDAY_CODES } from './rule'
import { ruleDates } from './ruleDates'

type Query = Omit<Parameters<typeof ruleDates>[0], 'rule'>

function ruleOf(rrule: string): RecurrenceRule {
  const parsed = parseRule(rrule)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.rule
}

type Day = {
  date: string
  index: number
  year: number
  month: number
  day: number
  dayOfWeek: number
}

/** Every day that a question below can touch, counted off one by one. */
const CALENDAR: Day[] = []
for (
  let date = Temporal.PlainDate.from('2021-01-01');
  date.year < 2033;
  date = date.add({ days: 1 })
) {
  const { year, month, day, dayOfWeek } = date
  CALENDAR.push({ date: date.toString(), index: CALENDAR.length, year, month, day, dayOfWeek })
}
function group<Key>(days: readonly Day[], keyOf: (day: Day) => Key): Map<Key, Day[]> {
  const groups = new Map<Key, Day[]>()
  for (const day of days) {
    const key = keyOf(day)
    const known = groups.get(key)
    if (known) known.push(day)
    else groups.set(key, [day])
  }
  return groups
}
const grouped = (keyOf: (day: Day) => string) => group(CALENDAR, keyOf)
const MONTHS = grouped(({ year, month }) => `${year} ${month}`)
const ALIKE_IN_MONTH = grouped(({ year, month, dayOfWeek }) => `${year} ${month} ${dayOfWeek}`)
const ALIKE_IN_YEAR = grouped(({ year, dayOfWeek }) => `${year} ${dayOfWeek}`)

type Check = Query & { rule: RecurrenceRule; start: Day; day: Day }

/**
 * The rule checked day by day, in the plainest way there is, from a calendar that was counted off: positions are places
 * in lists of days.
 */
function dayByDay(query: Query & { rule: RecurrenceRule }): string[] {
  const { rule, startDate, from, until } = query
  const start = CALENDAR.find(({ date }) => date === startDate)
  if (!start) throw new Error('Outside the calendar of this test')
  const periods = group(
    CALENDAR.filter((day) => isInRule({ ...query, start, day })),
    (day) => stepsTo(rule, start, day),
  )
  return [...periods]
    .filter(([steps]) => steps % rule.interval === 0)
    .flatMap(([, days]) =>
      rule.bySetPos.length === 0
        ? days
        : [...new Set(rule.bySetPos.flatMap((at) => days.at(at > 0 ? at - 1 : at) ?? []))],
    )
    .map(({ date }) => date)
    .filter((date) => date >= startDate && from <= date && date <= until)
    .sort()
}

/** How many days, weeks, months or years after the first one. */
function stepsTo({ freq, weekStart }: RecurrenceRule, start: Day, day: Day): number {
  const lead = ({ dayOfWeek }: Day) => (dayOfWeek - WEEKDAY_CODES.indexOf(weekStart) + 6) % 7
  switch (freq) {
    case 'DAILY':
      return day.index - start.index
    case 'WEEKLY':
      return (day.index - lead(day) - start.index + lead(start)) / 7
    case 'MONTHLY':
      return (day.year - start.year) * 12 + day.month - start.month
    case 'YEARLY':
      return day.year - start.year
  }
}

function isInRule({ rule, start, day, shortMonths }: Check): boolean {
  const isLong = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY'
  const isBare = rule.byDay.length === 0 && rule.byMonthDay.length === 0
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(day.month)) return false
  if (isBare && rule.freq === 'WEEKLY' && day.dayOfWeek !== start.dayOfWeek) return false
  if (isBare && rule.freq === 'YEARLY' && rule.byMonth.length === 0 && day.month !== start.month) {
    return false
  }
  const month = MONTHS.get(`${day.year} ${day.month}`) ?? []
  const isClamped =
    shortMonths === 'clamp' && isLong && rule.byDay.length === 0 && rule.bySetPos.length === 0
  const wanted = isBare && isLong ? [start.day] : rule.byMonthDay
  const isNamed = wanted.some((at) => {
    const named = month.at(at > 0 ? at - 1 : at)
    const isThere = Math.abs(at) <= month.length
    if (isThere || !isClamped) return isThere && named === day
    return (at > 0 ? month.at(-1) : month[0]) === day
  })
  if (wanted.length > 0 && !isNamed) return false
  if (rule.byDay.length === 0) return true
  const { year, dayOfWeek } = day
  const alike =
    rule.freq === 'YEARLY' && rule.byMonth.length === 0
      ? ALIKE_IN_YEAR.get(`${year} ${dayOfWeek}`)
      : ALIKE_IN_MONTH.get(`${year} ${day.month} ${dayOfWeek}`)
  return rule.byDay.some(
    ({ ordinal, weekday }) =>
      WEEKDAY_CODES[dayOfWeek - 1] === weekday &&
      (ordinal === null || alike?.at(ordinal > 0 ? ordinal - 1 : ordinal) === day),
  )
}

const some = <Item>(item: fc.Arbitrary<Item>) => fc.uniqueArray(item, { maxLength: 3 })
const weekday = fc.constantFrom(...WEEKDAY_CODES)
const ordinal = fc.constantFrom(null, null, 1, 2, 3, 4, 5, -1, -2, -5)
const ordinalOfYear = fc.constantFrom(null, 1, 2, 10, 52, 53, -1, -53)
const monthDay = fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0)
const edgeDay = fc.constantFrom(1, 10, 25, 28, 29, 30, 31, -1, -28, -29, -30, -31)
const position = fc.constantFrom(1, 2, 3, -1, -2)

const anyRule: fc.Arbitrary<RecurrenceRule> = fc
  .record({
    freq: fc.constantFrom(...FREQUENCIES),
    interval: fc.integer({ min: 1, max: 5 }),
    count: fc.constant(null),
    until: fc.constant(null),
    byDay: some(fc.record({ ordinal, weekday })),
    byYearDay: some(fc.record({ ordinal: ordinalOfYear, weekday })),
    byMonthDay: fc.oneof(fc.constant<number[]>([]), some(fc.oneof(monthDay, edgeDay))),
    byMonth: fc.oneof(fc.constant<number[]>([]), some(fc.integer({ min: 1, max: 12 }))),
    bySetPos: fc.oneof(fc.constant<number[]>([]), some(position)),
    weekStart: weekday,
  })
  .map(({ byYearDay, ...rule }): RecurrenceRule => {
    const mayCount = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY'
    const isOfYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0
    const byDay = (isOfYear ? byYearDay : rule.byDay).map((day) =>
      mayCount ? day : { ...day, ordinal: null },
    )
    const byMonthDay = rule.freq === 'WEEKLY' ? [] : rule.byMonthDay
    const hasDays = byDay.length + byMonthDay.length + rule.byMonth.length > 0
    return { ...rule, byDay, byMonthDay, bySetPos: hasDays ? rule.bySetPos : [] }
  })

/** Once answered with the one ordinal day alone. */
const sharedCase = {
  rrule: 'FREQ=YEARLY;BYDAY=TH,2FR',
  startDate: '2026-11-27',
  from: '2026-11-27',
  until: '2027-01-20',
  right: [
    ...['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31'],
    ...['2027-01-07', '2027-01-08', '2027-01-14'],
  ],
}

describe('the days of a rule', () => {
  it('are those found by checking every day, skipped or clamped in short months', () => {
    const days = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(
        fc.record({
          rule: anyRule,
          start: days(1500),
          later: days(500),
          length: days(400),
          shortMonths: fc.constantFrom('skip' as const, 'clamp' as const),
        }),
        ({ rule, start, later, length, shortMonths }) => {
          const startDate = addDays('2023-06-01', start)
          const from = addDays(startDate, later - 100)
          const query = { rule, startDate, from, until: addDays(from, length), shortMonths }
          expect([...ruleDates(query)]).toEqual(dayByDay(query))
        },
      ),
      { numRuns: 100 },
    )
  }, 120_000)

  it('a plain weekday beside an ordinal one is every one of its kind', () => {
    const { rrule, right, ...question } = sharedCase
    const query = { rule: ruleOf(rrule), ...question, shortMonths: 'skip' as const }
    expect([...ruleDates(query)]).toEqual(right)
    expect(dayByDay(query)).toEqual(right)
  })

  it.each([
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU',
    'FREQ=MONTHLY;BYDAY=1FR,3FR',
    'FREQ=MONTHLY;BYMONTHDAY=10,31,-1',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=21',
    'FREQ=YEARLY;BYDAY=20MO',
  ])('are those of another implementation: %s', (rrule) => {
    const startDate = '2026-11-27'
    const until = '2028-12-31'
    const at = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC')
    const other = new RRuleTemporal({
      rruleString: `DTSTART:20261127T000000Z\nRRULE:${rrule}`,
      temporal: Temporal,
    })
    const days = other.between(at(startDate), at(until), true).map((day) => day.toPlainDate())
    const query = { startDate, from: startDate, until, shortMonths: 'skip' as const }
    expect([...ruleDates({ rule: ruleOf(rrule), ...query })]).toEqual(days.map(String))
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
