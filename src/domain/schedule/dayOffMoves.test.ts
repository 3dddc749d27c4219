import { describe, expect, it } from 'vitest'

import { civilDateOf, instantAt, timeOfDay } from '../calendar/civil'
import { type Decisions, dayOffMoves } from './dayOffMoves'
import type { HolidayPolicy } from './holidayPolicy'
import type { SlotBook } from './makeUpSlots'

const at = (date: string, time = '19:45') => instantAt(date, time)
const column = {
  outletId: 'tv',
  columnId: 'c1',
  channel: 'LCTV',
  seconds: 900,
  validFrom: '2026-01-01',
  validTo: null,
  holidayPolicy: 'moveAfter' as const,
  isExclusive: true,
}

type Changes = {
  off?: string[]
  issues?: Record<string, string>
  others?: Record<string, string>
  decisions?: Record<string, HolidayPolicy>
  closed?: string[]
  changes?: Partial<SlotBook>
  now?: string
}

function moves({
  off = ['2026-11-27'],
  issues = { a: '2026-11-27' },
  others = {},
  decisions = {},
  closed = [],
  changes = {},
  now = '2026-11-20',
}: Changes = {}): string[] {
  const slots = { ...issues, ...others }
  const book: SlotBook = {
    column,
    taken: Object.entries(slots).map(([id, date]) => ({ ...column, id, startsAt: at(date) })),
    owed: [],
    suspensions: [],
    holidays: off.map((date) => ({ date, kind: 'off', name: 'Nghỉ' })),
    ...changes,
  }
  const found = dayOffMoves(
    { book, closed, now: at(now) },
    Object.entries(issues).map(([id, date]) => ({ id, plannedAt: at(date) })),
    new Map(Object.entries(decisions)) as Decisions,
  )
  const words = (ms: number | null) => (ms === null ? '–' : `${civilDateOf(ms)} ${timeOfDay(ms)}`)
  return [...found].map(
    ([id, { moveBefore, moveAfter }]) => `${id}: ${words(moveBefore)} | ${words(moveAfter)}`,
  )
}

describe('where an issue may go when its day turns out to be off', () => {
  it('the nearest day before and after, at its own time', () => {
    expect(moves()).toEqual(['a: 2026-11-26 19:45 | 2026-11-28 19:45'])
  })

  it('past other days off, its column’s other issues, and days closed to it', () => {
    expect(
      moves({
        off: ['2026-11-26', '2026-11-27', '2026-11-28'],
        others: { b: '2026-11-29' },
        closed: ['2026-11-25'],
      }),
    ).toEqual(['a: 2026-11-24 19:45 | 2026-11-30 19:45'])
  })

  it('not into the past, nor out of the column’s life', () => {
    expect(moves({ now: '2026-11-26' })).toEqual(['a: – | 2026-11-28 19:45'])
    const ended = { column: { ...column, validTo: '2026-11-27' } }
    expect(moves({ changes: ended })).toEqual(['a: 2026-11-26 19:45 | –'])
  })

  it('not into a suspension', () => {
    const suspensions = [{ columns: ['c1'], from: '2026-11-28', to: '2026-12-31' }]
    expect(moves({ changes: { suspensions } })).toEqual(['a: 2026-11-26 19:45 | –'])
  })

  it('not onto another programme of the channel', () => {
    const other = { ...column, id: 'x', columnId: 'c2', startsAt: at('2026-11-28', '19:50') }
    const own = { ...column, id: 'a', startsAt: at('2026-11-27') }
    expect(moves({ changes: { taken: [own, other] } })).toEqual([
      'a: 2026-11-26 19:45 | 2026-11-29 19:45',
    ])
  })

  it('two that move the same way keep their order and have a day each', () => {
    const days = { off: ['2026-11-27', '2026-11-28'], issues: { a: '2026-11-27', b: '2026-11-28' } }
    const after = moves({ ...days, decisions: { a: 'moveAfter', b: 'moveAfter' } })
    expect(after.map((line) => line.split('| ')[1])).toEqual([
      '2026-11-29 19:45',
      '2026-11-30 19:45',
    ])
    const before = moves({ ...days, decisions: { a: 'moveBefore', b: 'moveBefore' } })
    expect(before.map((line) => line.split(': ')[1]?.split(' |')[0])).toEqual([
      '2026-11-25 19:45',
      '2026-11-26 19:45',
    ])
  })
})
