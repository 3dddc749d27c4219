import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDateOf, timeOfDay } from '../calendar/civil'
import {
  MAX_OCCURRENCES,
  type OccurrenceQuery,
  checkRule,
  occurrences,
  previewOccurrences,
} from './recurrence'
import { RuleError } from './rule'

const dates = (query: Omit<OccurrenceQuery, 'time'> & { time?: string }) =>
  occurrences({ time: '19:45', ...query }).map((occurrence) => occurrence.date)

const YEAR_2026 = { startDate: '2026-01-01', until: '2026-12-31' }

describe('the days a column goes out', () => {
  const CASES: [string, Omit<OccurrenceQuery, 'time'>, string[]][] = [
    [
      'the second and fourth Friday',
      { rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR', startDate: '2026-01-01', until: '2026-03-31' },
      ['2026-01-09', '2026-01-23', '2026-02-13', '2026-02-27', '2026-03-13', '2026-03-27'],
    ],
    [
      'the 10th and 25th',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=25,10', startDate: '2026-01-11', until: '2026-03-10' },
      ['2026-01-25', '2026-02-10', '2026-02-25', '2026-03-10'],
    ],
    [
      'the last day of the month',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', startDate: '2028-01-15', until: '2028-04-30' },
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    [
      'the 31st, skipped in short months',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=31', startDate: '2026-01-01', until: '2026-06-30' },
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'the 31st, clamped in short months',
      {
        rrule: 'FREQ=MONTHLY;BYMONTHDAY=31',
        startDate: '2026-01-01',
        until: '2026-06-30',
        shortMonths: 'clamp',
      },
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    [
      'the 30th, the 31st and the last day, clamped onto one day only once',
      {
        rrule: 'FREQ=MONTHLY;BYMONTHDAY=10,30,31,-1',
        startDate: '2026-01-20',
        until: '2026-03-31',
        shortMonths: 'clamp',
      },
      [
        '2026-01-30',
        '2026-01-31',
        '2026-02-10',
        '2026-02-28',
        '2026-03-10',
        '2026-03-30',
        '2026-03-31',
      ],
    ],
    [
      'monthly from the 31st, clamped, keeps the 31st in mind',
      {
        rrule: 'FREQ=MONTHLY',
        startDate: '2026-01-31',
        until: '2026-04-30',
        shortMonths: 'clamp',
      },
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'yearly on 29 February, in leap years only',
      { rrule: 'FREQ=YEARLY', startDate: '2024-02-29', until: '2033-01-01' },
      ['2024-02-29', '2028-02-29', '2032-02-29'],
    ],
    [
      'yearly on 29 February, clamped',
      { rrule: 'FREQ=YEARLY', startDate: '2024-02-29', until: '2028-12-31', shortMonths: 'clamp' },
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'a fifth Friday, only in months that have one',
      { rrule: 'FREQ=MONTHLY;BYDAY=5FR', ...YEAR_2026 },
      ['2026-01-30', '2026-05-29', '2026-07-31', '2026-10-30'],
    ],
    [
      'every other Monday, counted from the start',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', startDate: '2026-01-05', until: '2026-02-28' },
      ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16'],
    ],
    [
      'the same parity when asked about a later month',
      {
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
        startDate: '2026-01-05',
        from: '2026-12-01',
        until: '2026-12-31',
      },
      ['2026-12-07', '2026-12-21'],
    ],
    [
      'the last working day of the month',
      { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ...YEAR_2026, until: '2026-03-31' },
      ['2026-01-30', '2026-02-27', '2026-03-31'],
    ],
    [
      'the first Monday of the year',
      { rrule: 'FREQ=YEARLY;BYDAY=1MO', startDate: '2026-01-01', until: '2028-12-31' },
      ['2026-01-05', '2027-01-04', '2028-01-03'],
    ],
    [
      'three times, wherever the question begins',
      {
        rrule: 'FREQ=MONTHLY;BYMONTHDAY=10,25;COUNT=3',
        startDate: '2026-01-01',
        from: '2026-02-01',
        until: '2026-12-31',
      },
      ['2026-02-10'],
    ],
    [
      'three times, after clamping',
      {
        rrule: 'FREQ=MONTHLY;BYMONTHDAY=30,31;COUNT=3',
        startDate: '2026-02-01',
        until: '2026-12-31',
        shortMonths: 'clamp',
      },
      ['2026-02-28', '2026-03-30', '2026-03-31'],
    ],
    [
      'until a day, that day included',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20260310', ...YEAR_2026 },
      ['2026-01-10', '2026-02-10', '2026-03-10'],
    ],
    [
      'until an instant just at the slot',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20260310T124500Z', ...YEAR_2026 },
      ['2026-01-10', '2026-02-10', '2026-03-10'],
    ],
    [
      'until a local time before the slot',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20260310T194400', ...YEAR_2026 },
      ['2026-01-10', '2026-02-10'],
    ],
    [
      'without the exceptions, which COUNT still counts, and with the extra days',
      {
        rrule: 'FREQ=MONTHLY;BYMONTHDAY=10;COUNT=3',
        ...YEAR_2026,
        exceptions: ['2026-02-10', '2026-04-01'],
        extra: ['2026-03-15', '2026-03-10', '2026-04-01', '2027-01-01'],
      },
      ['2026-01-10', '2026-03-10', '2026-03-15'],
    ],
    [
      'not at all when the question ends before it begins',
      { rrule: 'FREQ=DAILY', startDate: '2026-02-01', until: '2026-01-31' },
      [],
    ],
  ]

  it.each(CASES)('%s', (_name, query, expected) => {
    expect(dates(query)).toEqual(expected)
  })

  it('thousands of instances are bounded, the earliest first', () => {
    const daily = { rrule: 'FREQ=DAILY', startDate: '2000-01-01', until: '2099-12-31' }
    expect(dates(daily)).toHaveLength(MAX_OCCURRENCES)
    expect(dates({ ...daily, limit: 2, extra: ['2000-01-01'] })).toEqual([
      '2000-01-01',
      '2000-01-02',
    ])
    expect(dates({ ...daily, limit: 0 })).toEqual([])
  })

  it('a rule that was never checked is an error with its code', () => {
    expect(() => dates({ rrule: 'FREQ=HOURLY', ...YEAR_2026 })).toThrow(RuleError)
    expect(() => dates({ rrule: 'FREQ=HOURLY', ...YEAR_2026 })).toThrow('unsupported')
  })
})

describe('the instant of a slot', () => {
  it('is the wall-clock time in Vietnam', () => {
    const [slot] = occurrences({ rrule: 'FREQ=DAILY', time: '19:45', ...YEAR_2026 })
    expect(new Date(slot?.at ?? 0).toISOString()).toBe('2026-01-01T12:45:00.000Z')
  })

  it('just after midnight stays on its civil day, the day before in UTC', () => {
    const [slot] = occurrences({
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=1',
      time: '00:30',
      startDate: '2026-03-01',
      until: '2026-03-01',
    })
    expect(slot?.date).toBe('2026-03-01')
    expect(new Date(slot?.at ?? 0).toISOString()).toBe('2026-02-28T17:30:00.000Z')
  })

  it.each([
    ['in spring', '2026-03-28', ['19:45', '19:45', '19:45'], [24, 23]],
    ['in autumn', '2026-10-24', ['19:45', '19:45', '19:45'], [24, 25]],
  ])(
    'keeps its wall-clock time when Berlin changes its clocks %s',
    (_name, start, times, hours) => {
      const zone = 'Europe/Berlin'
      const slots = occurrences({
        rrule: 'FREQ=DAILY',
        time: '19:45',
        zone,
        startDate: addDays(start, -1),
        until: addDays(start, 1),
      })
      expect(slots.map((slot) => timeOfDay(slot.at, zone))).toEqual(times)
      const gaps = slots
        .slice(1)
        .map((slot, index) => (slot.at - (slots[index]?.at ?? 0)) / 3_600_000)
      expect(gaps).toEqual(hours)
    },
  )

  it('moves on by the hour the clock skips instead of vanishing', () => {
    const zone = 'Europe/Berlin'
    const query = { rrule: 'FREQ=DAILY', time: '02:30', zone, startDate: '2026-03-28' }
    const slots = occurrences({ ...query, until: '2026-03-30' })
    expect(slots.map((slot) => timeOfDay(slot.at, zone))).toEqual(['02:30', '03:30', '02:30'])
  })

  it('of every occurrence falls on its date, in order, each date once', () => {
    const rrule = fc.constantFrom(
      'FREQ=DAILY;INTERVAL=2',
      'FREQ=WEEKLY;BYDAY=MO,SU',
      'FREQ=MONTHLY;BYMONTHDAY=1,29,31,-1',
      'FREQ=MONTHLY;BYDAY=1FR,5FR,-1SU',
    )
    const zone = fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York')
    const time = fc.constantFrom('00:00', '02:30', '19:45', '23:59')
    const shortMonths = fc.constantFrom('skip' as const, 'clamp' as const)
    fc.assert(
      fc.property(rrule, zone, time, shortMonths, (...[rule, place, clock, short]) => {
        const slots = occurrences({
          rrule: rule,
          time: clock,
          zone: place,
          startDate: '2026-01-01',
          until: '2027-04-30',
          shortMonths: short,
        })
        expect(slots.map((slot) => civilDateOf(slot.at, place))).toEqual(slots.map((s) => s.date))
        slots.slice(1).forEach((slot, index) => {
          expect(slot.at).toBeGreaterThan(slots[index]?.at ?? Infinity)
        })
      }),
    )
  })
})

describe('the next dates, shown before a rule is saved', () => {
  it('are twelve', () => {
    const next = previewOccurrences({
      rrule: 'FREQ=MONTHLY;BYDAY=1FR,3FR',
      startDate: '2026-01-01',
      from: '2026-11-23',
      time: '19:45',
    })
    expect(next).toHaveLength(12)
    expect(next.slice(0, 3).map((slot) => slot.date)).toEqual([
      '2026-12-04',
      '2026-12-18',
      '2027-01-01',
    ])
  })

  it('end where the column ends', () => {
    const query = { rrule: 'FREQ=YEARLY', startDate: '2026-05-01', time: '08:00' }
    expect(previewOccurrences({ ...query, until: '2028-04-30' })).toHaveLength(2)
  })

  it('are found even when years lie between them', () => {
    const query = { rrule: 'FREQ=YEARLY', startDate: '2024-02-29', time: '08:00', count: 3 }
    expect(previewOccurrences(query).map((slot) => slot.date)).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ])
  })
})

describe('checking a rule before it is saved', () => {
  const check = (rrule: string, changes: Partial<Parameters<typeof checkRule>[0]> = {}) => {
    const result = checkRule({ rrule, from: '2026-01-01', until: null, ...changes })
    return result.ok ? 'ok' : result.code
  }

  it.each([
    ['FREQ=MONTHLY;BYDAY=1FR,3FR', {}, 'ok'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', {}, 'ok'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', {}, 'ok'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', { until: '2027-12-31' }, 'never'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', {}, 'never'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', { shortMonths: 'clamp' as const }, 'ok'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=4', { from: '2025-01-01' }, 'never'],
    ['FREQ=MONTHLY;BYDAY=5FR', { until: '2026-01-29' }, 'never'],
    ['FREQ=DAILY', { until: '2025-12-31' }, 'ended'],
    ['FREQ=DAILY;UNTIL=20251231', {}, 'ended'],
    ['FREQ=DAILY', { from: '2026-02-30' }, 'dates'],
    ['FREQ=DAILY', { until: '31/12/2026' }, 'dates'],
    ['FREQ=DAILY;INTERVAL=0', {}, 'interval'],
    ['FREQ=DAILY;INTERVAL=-2', {}, 'interval'],
    ['FREQ=DAILY;COUNT=0', {}, 'count'],
    ['FREQ=MINUTELY', {}, 'unsupported'],
    ['FREQ=MONTHLY;BYDAY=XX', {}, 'syntax'],
  ])('%s with %o: %s', (rrule, changes, expected) => {
    expect(check(rrule, changes)).toBe(expected)
  })
})
