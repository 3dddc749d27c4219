import { describe, expect, it } from 'vitest'

import { BNV_581_RULES } from '../../calendar/bnv581'
import type { Holiday } from '../../calendar/holidays'
import { owedConsolidations, owedReports, owesWindow, remindedFrom } from './owed'

const off = (...dates: string[]): Holiday[] =>
  dates.map((date) => ({ date, kind: 'off', name: 'Nghỉ' }))
/** Tết Bính Ngọ, as the government gave the days off: 14/2 to 22/2/2026. */
const TET_2026 = off('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20')

describe('a report is reminded of', () => {
  it.each<[string, string, number, Holiday[], string]>([
    ['so many days before it is due', '2026-03-20', 10, [], '2026-03-10'],
    ['from the day itself, with none before', '2026-03-20', 0, [], '2026-03-20'],
    ['from the Friday, where that is a Sunday', '2026-12-20', 7, [], '2026-12-11'],
    ['from the Friday before Tết', '2026-02-28', 10, TET_2026, '2026-02-13'],
    ['from the year before', '2027-01-05', 10, [], '2026-12-25'],
    [
      'from the year before, when New Year is a day off',
      '2027-01-04',
      3,
      off('2027-01-01'),
      '2026-12-31',
    ],
    [
      'on a Saturday that is worked',
      '2026-08-30',
      8,
      [{ date: '2026-08-22', kind: 'workday', name: 'Làm bù' }],
      '2026-08-22',
    ],
    ['from 28/2 on, in a year without a 29th', '2027-03-10', 10, [], '2027-02-26'],
  ])('%s', (_, due, days, holidays, from) => {
    expect(remindedFrom(due, { days, holidays })).toBe(from)
  })
})

const RULES = BNV_581_RULES.map((rule) => ({ ...rule, remindDays: 10 }))
const radio = { id: 'radio', validFrom: null, validTo: null }
const owed = (today: string, differs: Partial<Parameters<typeof owedReports>[0]> = {}) =>
  owedReports({
    ...{ rules: RULES, outlets: [radio], sent: new Set<string>(), known: new Set<string>() },
    ...{ holidays: [], today, ...differs },
  }).map(({ key, isOverdue }) => `${key}${isOverdue ? ' overdue' : ''}`)

describe('the reports that are owed on a day', () => {
  it.each<[string, string[]]>([
    ['2026-03-09', ['radio:2025:Năm overdue']],
    ['2026-03-10', ['radio:2025:Năm overdue', 'radio:2026:Quý I']],
    ['2026-03-20', ['radio:2025:Năm overdue', 'radio:2026:Quý I']],
    ['2026-03-21', ['radio:2025:Năm overdue', 'radio:2026:Quý I overdue']],
    // A hundred days after 20/12 it is dug up no more.
    ['2026-03-31', ['radio:2026:Quý I overdue']],
    ['2026-12-10', ['radio:2026:Quý III overdue', 'radio:2026:Năm']],
    ['2026-12-31', ['radio:2026:Năm overdue']],
    // The report of the year before is overdue in the new one.
    ['2027-01-01', ['radio:2026:Năm overdue']],
  ])('on %s', (today, keys) => expect(owed(today)).toEqual(keys))

  it('are none that were sent; one that was told of stays until then, however old', () => {
    const key = 'radio:2025:Năm'
    expect(owed('2026-03-09', { sent: new Set([key]) })).toEqual([])
    expect(owed('2026-07-30', { known: new Set([key]) })).toContain(`${key} overdue`)
    expect(owed('2026-07-30', { known: new Set([key]), sent: new Set([key]) })).not.toContain(
      `${key} overdue`,
    )
  })

  it('are of outlets that were there in the window, by the rules in force', () => {
    const merged = { ...radio, validTo: '2025-12-14' }
    expect(owed('2026-03-20', { outlets: [merged] })).toEqual(['radio:2025:Năm overdue'])
    const ended = RULES.map((rule) => ({ ...rule, validTo: '2025-12-31' }))
    expect(owed('2026-03-20', { rules: ended })).toEqual(['radio:2025:Năm overdue'])
  })

  it('are reminded of by their rule, a default where it says nothing', () => {
    const [first] = RULES
    if (!first) throw new Error('no rule')
    const rule = (remindDays: number | null) => ({ rules: [{ ...first, remindDays }] })
    expect(owed('2026-03-13', rule(4))).toEqual([])
    expect(owed('2026-03-13', rule(7))).toEqual(['radio:2026:Quý I'])
    expect(owed('2026-03-10', rule(null))).toEqual(['radio:2026:Quý I'])
  })
})

describe('the consolidated reports that are owed on a day', () => {
  const [merged, begun] = [
    { validFrom: null, validTo: '2025-12-14' },
    { validFrom: '2026-01-01', validTo: null },
  ]
  const owes = (today: string, outlets = [merged, begun], sent: string[] = []) =>
    owedConsolidations({
      ...{ rules: RULES, bodies: [{ id: 'snv', outlets }], sent: new Set(sent) },
      ...{ known: new Set<string>(), holidays: [], today },
    }).map(({ organisation, window, due, isOverdue }) => [organisation, window, due, isOverdue])

  it('are one of each window in which the body had an outlet, due when those are', () => {
    expect(owes('2026-03-20')).toEqual([
      ['snv', 'Năm', '2025-12-20', true],
      ['snv', 'Quý I', '2026-03-20', false],
    ])
    expect(owes('2026-03-21', [begun])).toEqual([['snv', 'Quý I', '2026-03-20', true]])
    expect(owes('2026-03-20', [merged])).toEqual([['snv', 'Năm', '2025-12-20', true]])
    expect(owes('2026-03-20', [])).toEqual([])
  })

  it('are none that were closed', () => {
    expect(owes('2026-03-21', [begun], ['snv:2026:Quý I'])).toEqual([])
  })
})

it.each([
  [null, null, true],
  ['2026-03-14', null, true],
  ['2026-03-15', null, false],
  [null, '2025-12-15', true],
  [null, '2025-12-14', false],
])('an outlet from %s until %s owes the first quarter: %s', (validFrom, validTo, owes) => {
  const window = { from: '2025-12-15', to: '2026-03-14' }
  expect(owesWindow({ validFrom, validTo }, window)).toBe(owes)
})
