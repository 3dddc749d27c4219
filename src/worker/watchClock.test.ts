import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { watchClock } from './watchClock'

const DAY = 24 * 3_600_000

describe('the watch over the clock', () => {
  let wall = 0
  let steady = 0
  const jumps: number[] = []
  let stop: () => void

  /** The machine goes on for a second; its clock by that and as much more as it is set. */
  function pass(set = 0) {
    steady += 1000
    wall += 1000 + set
    vi.advanceTimersByTime(1000)
  }

  beforeEach(() => {
    vi.useFakeTimers()
    jumps.length = 0
    const clocks = { wall: () => wall, steady: () => steady }
    stop = watchClock({ onJump: (ms) => jumps.push(ms), clocks, everyMs: 1000 })
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  it.each([
    ['goes on', [0, 0, 0], []],
    ['is corrected by a minute', [60_000, -60_000], []],
    ['drifts for long', Array.from({ length: 500 }, () => 1000), []],
    ['is set forward by 40 days', [40 * DAY, 0], [40 * DAY]],
    ['is set back by 40 days', [0, -40 * DAY, 0], [-40 * DAY]],
    ['is set there and back', [40 * DAY, 0, -40 * DAY], [40 * DAY, -40 * DAY]],
  ])('that %s', (_, sets, told) => {
    for (const set of sets) pass(set)
    expect(jumps).toEqual(told)
  })

  it('ends when it is told to', () => {
    stop()
    pass(40 * DAY)
    expect(jumps).toEqual([])
  })
})
