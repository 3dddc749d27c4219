import { describe, expect, it } from 'vitest'

import { EMPTY_ENTRY, type Entry } from '../edit/content'
import { readLive } from './readLive'
import { IDLE, type Run } from './run'
import { stepsOf } from './steps'

const at = (time: string) => Date.parse(`2026-03-07T${time}+07:00`)
const entry = (id: string, fields: Partial<Entry>): Entry => ({
  ...EMPTY_ENTRY,
  id,
  rank: id,
  title: `Mục ${id}`,
  ...fields,
})

/** The example of rundown-timing.md, Live projection. */
const content = {
  settings: {
    onAir: at('19:00:00'),
    offAir: at('19:20:00'),
    overSeconds: 5,
    underSeconds: 30,
    gapSeconds: 30,
  },
  entries: [
    entry('A', { seconds: 600 }),
    entry('B', { seconds: 300, start: at('19:12:00') }),
    entry('C', { seconds: 180 }),
    entry('D', { seconds: 60, floated: true }),
  ],
}

const running = (id: string, startedAt: number, changes = {}): Run => {
  const step = stepsOf(content).find((one) => one.id === id)
  if (!step) throw new Error(id)
  return {
    state: 'live',
    rehearsal: null,
    current: {
      entry: id,
      startedAt,
      addedSeconds: 0,
      heldSince: null,
      snapshot: step.snapshot,
      ...changes,
    },
    rank: step.rank,
    startedAt,
    endedAt: null,
  }
}

describe('what the console says', () => {
  it.each([
    ['19:00:00', '19:12:00', 0],
    ['19:01:30', '19:12:00', 0],
    ['19:02:30', '19:12:30', 30],
  ])('A begun at %s: B at %s, over %i s', (begun, b, over) => {
    const reading = readLive(content, running('A', at(begun)), at('19:05:00'))
    expect(reading.rows[1]?.expectedStart).toBe(at(b))
    expect([reading.over, reading.end]).toEqual([over, at('19:20:00') + over * 1000])
    expect(reading.fixed).toEqual({ title: 'Mục B', at: at('19:12:00') })
  })

  it('elapsed and remaining, below 0 once it is too long', () => {
    const read = (now: string) => readLive(content, running('A', at('19:00:00')), at(now)).current
    expect(read('19:04:00')).toMatchObject({ elapsedMs: 240_000, remainingMs: 360_000 })
    expect(read('19:10:07')).toMatchObject({ remainingMs: -7000 })
  })

  it('held, what remains stands still and the end moves', () => {
    const held = running('A', at('19:00:00'), { heldSince: at('19:03:00') })
    const [first, later] = ['19:03:10', '19:05:00'].map((now) => readLive(content, held, at(now)))
    expect(first?.current?.remainingMs).toBe(420_000)
    expect(later?.current).toMatchObject({ remainingMs: 420_000, isHeld: true, addedSeconds: 120 })
  })

  it('before air the plan: content against the slot', () => {
    const reading = readLive(content, IDLE, at('18:00:00'))
    expect([reading.current, reading.over, reading.next?.entry.id]).toEqual([null, -120, 'A'])
  })

  it('one removed while on air is still there, and the next is what followed it', () => {
    const run = running('B', at('19:12:00'))
    const without = { ...content, entries: content.entries.filter(({ id }) => id !== 'B') }
    const reading = readLive(without, run, at('19:13:00'))
    expect(reading.rows.map(({ phase }) => phase)).toEqual(['past', 'now', 'ahead', 'floated'])
    expect(reading.current).toMatchObject({ title: 'Mục B', remainingMs: 240_000 })
    expect(reading.next?.entry.id).toBe('C')
  })

  it('behind its last entry it is still on air: the end is now', () => {
    const run: Run = { ...running('C', at('19:17:00')), current: null }
    const reading = readLive(content, run, at('19:20:10'))
    expect([reading.end, reading.over, reading.next]).toEqual([at('19:20:10'), 10, null])
  })

  it('off air the end is when it was pressed', () => {
    const run: Run = { ...IDLE, state: 'ended', rank: 'C', endedAt: at('19:19:50') }
    expect(readLive(content, run, at('22:00:00'))).toMatchObject({ over: -10, next: null })
  })

  it('a rehearsal days ahead reads as the programme does at its slot', () => {
    const shiftMs = 20 * 86_400_000
    const run: Run = { ...running('A', at('19:00:30')), rehearsal: { shiftMs } }
    expect(readLive(content, run, at('19:04:00') - shiftMs)).toEqual(
      readLive(content, { ...run, rehearsal: null }, at('19:04:00')),
    )
  })
})
