import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantAt } from '../calendar/civil'
import { isDayOff } from '../calendar/holidays'
import { type HolidayPolicy, applyHolidayPolicy } from './holidayPolicy'

const off = (...dates: string[]) => dates.map((date) => ({ date, kind: 'off' as const }))
const on = (...dates: string[]) => dates.map((date) => ({ date }))

/** Off from 16/2 to 20/2/2026. */
const TET = off('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20')

const place = (query: Parameters<typeof applyHolidayPolicy>[0]) =>
  applyHolidayPolicy(query).map(({ originalDate, date }) => `${originalDate} → ${date}`)

describe('an issue on a day off (domain.md §3 rule 8)', () => {
  it.each<[HolidayPolicy, string]>([
    ['moveBefore', '2026-02-15'],
    ['moveAfter', '2026-02-21'],
    ['keep', '2026-02-18'],
    ['excuse', '2026-02-18'],
  ])('%s puts it on %s', (policy, date) => {
    const placed = applyHolidayPolicy({ occurrences: on('2026-02-18'), holidays: TET, policy })
    expect(placed).toEqual([
      {
        originalDate: '2026-02-18',
        date,
        excused: policy === 'excuse',
        moved: date !== '2026-02-18',
        crossesMonth: false,
      },
    ])
  })

  it.each<[string, Parameters<typeof applyHolidayPolicy>[0], string[]]>([
    [
      'skips a weekend only when weekends are days off',
      { occurrences: on('2026-02-18'), holidays: TET, weekendsOff: true, policy: 'moveBefore' },
      ['2026-02-18 → 2026-02-13'],
    ],
    [
      'never takes the day of another issue',
      { occurrences: on('2026-02-18', '2026-02-21'), holidays: TET, policy: 'moveAfter' },
      ['2026-02-18 → 2026-02-22', '2026-02-21 → 2026-02-21'],
    ],
    [
      'keeps the order of several that move after',
      { occurrences: on('2026-02-16', '2026-02-18'), holidays: TET, policy: 'moveAfter' },
      ['2026-02-16 → 2026-02-21', '2026-02-18 → 2026-02-22'],
    ],
    [
      'keeps the order of several that move before',
      { occurrences: on('2026-02-18', '2026-02-16'), holidays: TET, policy: 'moveBefore' },
      ['2026-02-16 → 2026-02-14', '2026-02-18 → 2026-02-15'],
    ],
    [
      'leaves the issues on ordinary days alone',
      { occurrences: on('2026-02-13', '2026-02-27'), holidays: TET, policy: 'moveAfter' },
      ['2026-02-13 → 2026-02-13', '2026-02-27 → 2026-02-27'],
    ],
    [
      'goes only where it may',
      {
        occurrences: on('2026-02-18'),
        holidays: TET,
        policy: 'moveAfter',
        canMoveTo: ({ date }) => date >= '2026-02-25',
      },
      ['2026-02-18 → 2026-02-25'],
    ],
    [
      'stays when there is nowhere to go',
      {
        occurrences: on('2026-02-18'),
        holidays: TET,
        policy: 'moveAfter',
        canMoveTo: () => false,
      },
      ['2026-02-18 → 2026-02-18'],
    ],
    [
      'of a daily column has no free day near, and stays',
      {
        occurrences: Array.from({ length: 80 }, (_, day) => ({ date: addDays('2026-02-18', day) })),
        holidays: off('2026-02-18'),
        policy: 'moveAfter',
      },
      Array.from({ length: 80 }, (_, day) => {
        const date = addDays('2026-02-18', day)
        return `${date} → ${date}`
      }),
    ],
  ])('%s', (_name, query, moves) => {
    expect(place(query)).toEqual(moves)
  })

  it('says when it leaves its month', () => {
    const [placed] = applyHolidayPolicy({
      occurrences: on('2026-04-30'),
      holidays: off('2026-04-30', '2026-05-01'),
      policy: 'moveAfter',
    })
    expect(placed).toMatchObject({ date: '2026-05-02', crossesMonth: true })
  })

  it('keeps its wall-clock time when it moves, across a change of clocks too', () => {
    const zone = 'Europe/Berlin'
    const [placed] = applyHolidayPolicy({
      occurrences: [{ date: '2026-03-28', at: instantAt('2026-03-28', '19:45', zone) }],
      holidays: off('2026-03-28'),
      policy: 'moveAfter',
      zone,
    })
    expect(placed?.at).toBe(instantAt('2026-03-29', '19:45', zone))
  })

  it('is placed on a free working day or stays, whatever the table says', () => {
    const date = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-15', days))
    fc.assert(
      fc.property(
        fc.uniqueArray(date, { maxLength: 25 }),
        fc.uniqueArray(date, { maxLength: 25 }),
        fc.constantFrom<HolidayPolicy>('moveBefore', 'moveAfter', 'keep', 'excuse'),
        fc.boolean(),
        (dates, daysOff, policy, weekendsOff) => {
          const table = { holidays: off(...daysOff), weekendsOff }
          const query = { occurrences: on(...dates), policy, ...table }
          const placed = applyHolidayPolicy(query)
          expect(placed.map((one) => one.originalDate)).toEqual([...dates].sort())
          expect(new Set(placed.map((one) => one.date)).size).toBe(dates.length)
          for (const one of placed) {
            const wasOff = isDayOff({ date: one.originalDate, ...table })
            if (one.moved) expect(isDayOff({ date: one.date, ...table })).toBe(false)
            if (one.moved) expect(wasOff && policy.startsWith('move')).toBe(true)
            expect(one.excused).toBe(wasOff && policy === 'excuse')
          }
          expect(
            applyHolidayPolicy({ ...query, occurrences: query.occurrences.toReversed() }),
          ).toEqual(placed)
        },
      ),
    )
  })
})
