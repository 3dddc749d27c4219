import { describe, expect, it } from 'vitest'

import { instantAt } from '../calendar/civil'
import { type JudgedSlot, slotBlockers, slotWarnings, unservedWishes } from './slotProblems'

const now = instantAt('2026-12-01', '08:00')

const slot = (
  id: string,
  date: string,
  time = '19:45',
  changes: Partial<JudgedSlot> = {},
): JudgedSlot => ({
  id,
  outletId: 'tv',
  columnId: 'par',
  startsAt: instantAt(date, time),
  seconds: 900,
  validFrom: '2026-01-01',
  validTo: null,
  holidayPolicy: 'keep',
  isExclusive: true,
  ...changes,
})

describe('what blocks a schedule', () => {
  it('two issues at once in one place', () => {
    const slots = [slot('a', '2026-12-11'), slot('b', '2026-12-11', '19:50')]
    expect(slotBlockers({ slots, now })).toEqual([
      { kind: 'clash', first: 'a', second: 'b', overlapSeconds: 600 },
    ])
  })

  it('not two items of a page that need no place', () => {
    const page = { isExclusive: false }
    const slots = [slot('a', '2026-12-11', '09:00', page), slot('b', '2026-12-11', '09:00', page)]
    expect(slotBlockers({ slots, now })).toEqual([])
  })

  it('a slot before or after the column’s life, its first and last day being inside', () => {
    const life = { validFrom: '2026-12-10', validTo: '2026-12-20' }
    const slots = ['09', '10', '20', '21'].map((day) => slot(day, `2026-12-${day}`, '00:30', life))
    expect(slotBlockers({ slots, now })).toEqual([
      { kind: 'beforeValidity', id: '09', validFrom: '2026-12-10' },
      { kind: 'afterValidity', id: '21', validTo: '2026-12-20' },
    ])
  })

  it('nothing that is over: it can’t be put right any more', () => {
    const past = [slot('a', '2026-11-27'), slot('b', '2026-11-27')]
    const closed = slot('c', '2026-11-30', '19:45', { validTo: '2026-11-01' })
    expect(slotBlockers({ slots: [...past, closed], now })).toEqual([])
  })
})

describe('what a schedule warns of', () => {
  const holidays = [
    { date: '2026-12-24', kind: 'workday' as const, name: 'Làm bù' },
    { date: '2026-12-25', kind: 'off' as const, name: 'Nghỉ bù' },
  ]
  const suspensions = [{ columns: ['par'], from: '2026-12-25', to: '2026-12-26' }]

  it('days off and suspended days, each issue once', () => {
    const slots = [
      slot('a', '2026-12-24'),
      slot('b', '2026-12-25'),
      slot('c', '2026-12-26'),
      slot('d', '2026-12-26', '19:45', { columnId: 'other' }),
    ]
    expect(slotWarnings({ slots, now, holidays, suspensions })).toEqual([
      { kind: 'holiday', id: 'b', name: 'Nghỉ bù', policy: 'keep' },
      { kind: 'suspended', id: 'c' },
    ])
  })

  it('wished dates that no issue of the same request serves', () => {
    const wishes = [
      { request: 'r1', date: '2026-12-11' },
      { request: 'r1', date: '2026-12-18' },
    ]
    const issues = [
      { request: 'r1', date: '2026-12-11' },
      { request: null, date: '2026-12-18' },
      { request: 'r2', date: '2026-12-18' },
    ]
    expect(unservedWishes({ wishes, issues })).toEqual([{ request: 'r1', date: '2026-12-18' }])
  })
})
