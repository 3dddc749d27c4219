import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantAt } from '../calendar/civil'
import type { HolidayPolicy } from './holidayPolicy'
import { type PlanningInput, type PlannedColumn, planIssues, slotKey } from './planIssues'
import { RuleError } from './rule'

const column = (changes: Partial<PlannedColumn> = {}): PlannedColumn => ({
  id: 'cchc',
  rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
  time: '19:45',
  startDate: '2026-01-01',
  validFrom: '2026-01-01',
  validTo: null,
  shortMonths: 'skip',
  holidayPolicy: 'keep',
  exceptions: [],
  ...changes,
})

const plan = (changes: Partial<PlanningInput> = {}) =>
  planIssues({
    columns: [column()],
    existing: new Set(),
    holidays: [],
    now: instantAt('2026-02-10', '08:00'),
    horizonDays: 31,
    ...changes,
  })

const dates = (changes: Partial<PlanningInput>) => plan(changes).map((issue) => issue.date)
const off = (...days: string[]) => days.map((date) => ({ date, kind: 'off' as const }))

describe('the issues a column still lacks', () => {
  it('are its slots from today to the horizon', () => {
    expect(plan({ horizonDays: 20 })).toEqual([
      {
        column: 'cchc',
        slotKey: 'cchc@2026-02-13',
        plannedAt: instantAt('2026-02-13', '19:45'),
        date: '2026-02-13',
        originalDate: '2026-02-13',
        excused: false,
      },
      expect.objectContaining({ date: '2026-02-27' }),
    ])
  })

  it.each<[string, Partial<PlanningInput>, string[]]>([
    [
      'today counts until midnight here, whatever the day in UTC',
      { now: instantAt('2026-02-14', '00:30'), horizonDays: 13 },
      ['2026-02-27'],
    ],
    [
      'a slot earlier today is still today’s',
      { now: instantAt('2026-02-13', '23:00'), horizonDays: 0 },
      ['2026-02-13'],
    ],
    [
      'the past is planned only on request',
      { from: '2026-01-20', horizonDays: 3 },
      ['2026-01-23', '2026-02-13'],
    ],
    [
      'nothing before the column’s first day or after its last',
      { columns: [column({ validFrom: '2026-02-20', validTo: '2026-03-12' })] },
      ['2026-02-27'],
    ],
    [
      'nothing on an exception',
      { columns: [column({ exceptions: ['2026-02-27'] })] },
      ['2026-02-13', '2026-03-13'],
    ],
    [
      'an extra day too',
      { columns: [column({ extra: ['2026-02-11'] })], horizonDays: 4 },
      ['2026-02-11', '2026-02-13'],
    ],
    [
      'not the ones there are',
      { existing: new Set(['cchc@2026-02-13', 'other@2026-02-27']) },
      ['2026-02-27', '2026-03-13'],
    ],
    ['none when the horizon lies in the past', { horizonDays: -5 }, []],
  ])('%s', (_name, changes, expected) => {
    expect(dates(changes)).toEqual(expected)
  })

  it('come in the same order whatever the order of the columns', () => {
    const columns = ['b', 'a', 'c'].map((id) => column({ id }))
    const planned = plan({ columns })
    expect(plan({ columns: columns.toReversed() })).toEqual(planned)
    expect(planned.slice(0, 3).map((issue) => issue.column)).toEqual(['a', 'b', 'c'])
  })

  it('cannot be told from a rule nobody checked', () => {
    expect(() => plan({ columns: [column({ rrule: 'FREQ=HOURLY' })] })).toThrow(RuleError)
  })
})

describe('planning around days off', () => {
  const friday = off('2026-02-27')

  it.each<[HolidayPolicy, string, boolean]>([
    ['moveBefore', '2026-02-26', false],
    ['moveAfter', '2026-02-28', false],
    ['keep', '2026-02-27', false],
    ['excuse', '2026-02-27', true],
  ])('%s: the slot of 27/2 becomes %s, excused: %s', (holidayPolicy, date, excused) => {
    const planned = plan({
      columns: [column({ holidayPolicy })],
      holidays: friday,
      from: '2026-02-20',
    })
    expect(planned[0]).toMatchObject({ slotKey: 'cchc@2026-02-27', date, excused })
  })

  it('a moved issue is not created again under its new day', () => {
    const existing = new Set([slotKey({ columnId: 'cchc', originalDate: '2026-02-27' })])
    const columns = [column({ holidayPolicy: 'moveAfter' })]
    expect(dates({ columns, holidays: friday, existing })).toEqual(['2026-02-13', '2026-03-13'])
  })

  it('a slot of yesterday that moves to tomorrow is planned', () => {
    const planned = dates({
      columns: [column({ holidayPolicy: 'moveAfter' })],
      holidays: off('2026-02-27', '2026-02-28', '2026-03-01'),
      now: instantAt('2026-03-01', '08:00'),
      horizonDays: 5,
    })
    expect(planned).toEqual(['2026-03-02'])
  })

  it('a slot beyond the horizon that moves inside is planned', () => {
    const planned = dates({
      columns: [column({ holidayPolicy: 'moveBefore' })],
      holidays: friday,
      horizonDays: 16,
    })
    expect(planned).toEqual(['2026-02-13', '2026-02-26'])
  })

  it('a day off announced late moves no slot into the past: it stays and shows', () => {
    const planned = dates({
      columns: [column({ holidayPolicy: 'moveBefore' })],
      holidays: friday,
      now: instantAt('2026-02-27', '08:00'),
      horizonDays: 3,
    })
    expect(planned).toEqual(['2026-02-27'])
  })

  it('a slot does not move beyond the column’s last day', () => {
    const columns = [column({ holidayPolicy: 'moveAfter', validTo: '2026-02-27' })]
    expect(dates({ columns, holidays: friday })).toEqual(['2026-02-13', '2026-02-27'])
  })
})

describe('planning during a suspension', () => {
  const suspensions = [{ columns: ['cchc'], from: '2026-02-26', to: '2026-02-28' }]

  it('the issue exists and is excused, on its own day', () => {
    const columns = [column({ holidayPolicy: 'moveAfter' }), column({ id: 'other' })]
    const planned = plan({ columns, suspensions, holidays: off('2026-02-27'), from: '2026-02-20' })
    expect(
      planned.slice(0, 2).map(({ slotKey: key, date, excused }) => [key, date, excused]),
    ).toEqual([
      ['cchc@2026-02-27', '2026-02-27', true],
      ['other@2026-02-27', '2026-02-27', false],
    ])
  })

  it('no issue moves into it', () => {
    const columns = [column({ holidayPolicy: 'moveAfter' })]
    const late = [{ columns: ['cchc'], from: '2026-02-14', to: '2026-02-15' }]
    const planned = dates({
      columns,
      suspensions: late,
      holidays: off('2026-02-13'),
      horizonDays: 10,
    })
    expect(planned).toEqual(['2026-02-16'])
  })
})

describe('planning again and again', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days))
  const anyColumn = fc.record({
    rrule: fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=MO,FR',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU',
      'FREQ=MONTHLY;BYMONTHDAY=10,25,31',
      'FREQ=MONTHLY;BYDAY=1FR,5FR,-1SU',
      'FREQ=DAILY',
    ),
    shortMonths: fc.constantFrom('skip' as const, 'clamp' as const),
    holidayPolicy: fc.constantFrom<HolidayPolicy>('moveBefore', 'moveAfter', 'keep', 'excuse'),
    exceptions: fc.uniqueArray(day, { maxLength: 5 }),
  })
  const anyPlan = fc.record({
    columns: fc
      .array(anyColumn, { maxLength: 3 })
      .map((columns) => columns.map((changes, index) => column({ id: `c${index}`, ...changes }))),
    holidays: fc.uniqueArray(day, { maxLength: 15 }).map((days) => off(...days)),
    weekendsOff: fc.boolean(),
    today: day,
    horizonDays: fc.integer({ min: 0, max: 60 }),
  })

  it('creates nothing twice, today or on a later day', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 40 }), ({ today, ...changes }, laterBy) => {
        const now = instantAt(today, '08:00')
        const planned = plan({ ...changes, now })
        const existing = new Set(planned.map((issue) => issue.slotKey))
        expect(existing.size).toBe(planned.length)
        expect(plan({ ...changes, now, existing })).toEqual([])

        const tomorrow = instantAt(addDays(today, laterBy), '08:00')
        const added = plan({ ...changes, now: tomorrow, existing })
        expect(added.every((issue) => !existing.has(issue.slotKey))).toBe(true)
        expect(planned.every((issue) => issue.date >= today)).toBe(true)
      }),
    )
  })

  it('leaves out no slot when it runs every day, and gives the same as one long run', () => {
    const columns = [
      column({ holidayPolicy: 'moveAfter' }),
      column({ id: 'b', holidayPolicy: 'excuse' }),
    ]
    const changes = { columns, holidays: off('2026-02-13', '2026-02-27', '2026-03-13') }
    const existing = new Set<string>()
    for (let days = 0; days <= 60; days += 1) {
      const now = instantAt(addDays('2026-02-01', days), '03:00')
      plan({ ...changes, now, existing, horizonDays: 7 }).forEach((one) =>
        existing.add(one.slotKey),
      )
    }
    const now = instantAt('2026-02-01', '03:00')
    const atOnce = plan({ ...changes, now, horizonDays: 67 }).map((issue) => issue.slotKey)
    expect([...existing].sort()).toEqual(atOnce.sort())
  })
})
