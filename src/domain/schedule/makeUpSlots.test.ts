import { describe, expect, it } from 'vitest'

import { instantAt, type CivilDate } from '../calendar/civil'
import { judgeSlot, makeUpSlots, type SlotBook } from './makeUpSlots'
import type { PlannedColumn } from './planIssues'
import type { JudgedSlot } from './slotProblems'

const now = instantAt('2026-11-10', '08:00')

const column: SlotBook['column'] = {
  outletId: 'tv',
  columnId: 'c',
  channel: 'LCTV',
  seconds: 900,
  validFrom: '2026-01-01',
  validTo: null,
  holidayPolicy: 'moveAfter',
  isExclusive: true,
}
const rule: PlannedColumn = {
  id: 'c',
  rrule: 'FREQ=WEEKLY;BYDAY=FR',
  time: '19:45',
  startDate: '2026-01-01',
  validFrom: '2026-01-01',
  validTo: null,
  shortMonths: 'skip',
  holidayPolicy: 'moveAfter',
  exceptions: [],
}
const taken = (
  id: string,
  date: CivilDate,
  time = '19:45',
  change: Partial<JudgedSlot> = {},
): JudgedSlot => ({ ...column, id, startsAt: instantAt(date, time), ...change })

const book = (change: Partial<SlotBook> = {}): SlotBook => ({
  column,
  taken: [],
  owed: [],
  suspensions: [],
  holidays: [],
  ...change,
})

type Search = Parameters<typeof makeUpSlots>[0]
const search = (change: Partial<SlotBook> = {}, more: Partial<Search> = {}) =>
  makeUpSlots({
    book: book(change),
    rule: null,
    time: '19:45',
    exceptions: [],
    slotKeys: new Set(),
    now,
    days: 6,
    limit: 12,
    ...more,
  })
const dates = (...args: Parameters<typeof search>) => search(...args).map(({ date }) => date)

describe('free times for a make-up', () => {
  it('every day at the usual hour, from today on while the hour is still to come', () => {
    expect(search({}, { days: 1 })).toEqual([
      { date: '2026-11-10', plannedAt: instantAt('2026-11-10', '19:45'), kind: 'extra' },
      { date: '2026-11-11', plannedAt: instantAt('2026-11-11', '19:45'), kind: 'extra' },
    ])
    expect(dates({}, { days: 1, now: instantAt('2026-11-10', '19:45') })).toEqual(['2026-11-11'])
  })

  it('no more than asked for, sixty days or not', () => {
    expect(dates({}, { days: 60, limit: 12 })).toHaveLength(12)
  })

  it('not on days the column is on already, at whatever hour', () => {
    const issues = [taken('i', '2026-11-11', '07:00')]
    expect(dates({ taken: issues }, { days: 2 })).toEqual(['2026-11-10', '2026-11-12'])
  })

  it('not where another column of the outlet is on the same channel, before or after it is', () => {
    const other = (time: string, change: Partial<JudgedSlot> = {}) =>
      dates({ taken: [taken('x', '2026-11-11', time, { columnId: 'd', ...change })] }, { days: 1 })
    expect(other('19:50')).toEqual(['2026-11-10'])
    expect(other('19:35', { seconds: 1800 })).toEqual(['2026-11-10'])
    expect(other('20:00')).toEqual(['2026-11-10', '2026-11-11'])
    expect(other('19:50', { channel: 'FM 91' })).toEqual(['2026-11-10', '2026-11-11'])
    expect(other('19:50', { isExclusive: false })).toEqual(['2026-11-10', '2026-11-11'])
  })

  it('not on a day whose issue the rule has yet to make; where it was moved or cancelled, it is free', () => {
    const week = { days: 6 }
    expect(dates({}, { ...week, rule })).not.toContain('2026-11-13')
    const made = { ...week, rule, slotKeys: new Set(['c@2026-11-13']) }
    expect(search({}, made).find(({ date }) => date === '2026-11-13')?.kind).toBe('freed')
  })

  it('not where a day off will put the rule’s issue', () => {
    const holidays = [{ date: '2026-11-13', kind: 'off' as const, name: 'Ngày hội' }]
    expect(dates({ holidays }, { days: 6, rule })).toEqual([
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
      '2026-11-15',
      '2026-11-16',
    ])
  })

  it('on days off only where the column keeps them', () => {
    const holidays = [{ date: '2026-11-11', kind: 'off' as const, name: 'Ngày hội' }]
    const keeps = { ...column, holidayPolicy: 'keep' as const }
    expect(dates({ holidays }, { days: 1 })).toEqual(['2026-11-10'])
    expect(dates({ holidays, column: keeps }, { days: 1 })).toEqual(['2026-11-10', '2026-11-11'])
  })

  it('not outside the column’s life, its obligations, its suspensions, nor on its exceptions', () => {
    expect(dates({ column: { ...column, validTo: '2026-11-11' } })).toEqual([
      '2026-11-10',
      '2026-11-11',
    ])
    expect(dates({ owed: [{ from: '2026-11-12', to: '2026-11-13' }] })).toEqual([
      '2026-11-12',
      '2026-11-13',
    ])
    const suspensions = [{ columns: ['c'], from: '2026-11-11', to: '2026-11-15' }]
    expect(dates({ suspensions })).toEqual(['2026-11-10', '2026-11-16'])
    expect(dates({}, { days: 1, exceptions: ['2026-11-10'] })).toEqual(['2026-11-11'])
  })
})

describe('what speaks against a time', () => {
  const refusals = (date: CivilDate, time: string, change: Partial<SlotBook> = {}) =>
    judgeSlot({ book: book(change), startsAt: instantAt(date, time), now }).refusals

  it('nothing, on a free day', () => {
    expect(refusals('2026-11-20', '19:45')).toEqual([])
  })

  it('that it has passed', () => {
    expect(refusals('2026-11-10', '07:59')).toEqual([{ kind: 'past' }])
    expect(refusals('2026-11-10', '08:00')).toEqual([{ kind: 'past' }])
  })

  it('what it would clash with, and all else at once', () => {
    expect(
      refusals('2026-11-20', '19:45', {
        column: { ...column, validTo: '2026-11-15' },
        taken: [taken('x', '2026-11-20', '19:40')],
        owed: [{ from: '2026-01-01', to: '2026-10-31' }],
        suspensions: [{ columns: ['c', 'd'], from: '2026-11-20', to: '2026-11-20' }],
      }),
    ).toEqual([
      { kind: 'clash', with: 'x' },
      { kind: 'outside' },
      { kind: 'notOwed' },
      { kind: 'suspended' },
    ])
  })

  it('not what others do to each other', () => {
    const two = [taken('x', '2026-11-20'), taken('y', '2026-11-20')]
    expect(refusals('2026-11-21', '19:45', { taken: two })).toEqual([])
  })

  it('a day off is told, not refused', () => {
    const holidays = [{ date: '2026-11-20', kind: 'off' as const, name: 'Ngày hội' }]
    const startsAt = instantAt('2026-11-20', '19:45')
    expect(judgeSlot({ book: book({ holidays }), startsAt, now })).toEqual({
      refusals: [],
      dayOff: holidays[0],
    })
  })
})
