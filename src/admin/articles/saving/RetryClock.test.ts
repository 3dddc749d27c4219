import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { RetryClock } from './RetryClock'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('waits longer each time, half a minute at most, until it goes well', () => {
  const clock = new RetryClock()
  const pauses = [2, 4, 8, 16, 30, 30].map((seconds) => {
    const run = vi.fn()
    clock.again(run)
    vi.advanceTimersByTime(seconds * 1000 - 1)
    const isEarly = run.mock.calls.length > 0
    vi.advanceTimersByTime(1)
    return [isEarly, run.mock.calls.length]
  })
  expect(pauses).toEqual(Array.from({ length: 6 }, () => [false, 1]))
  clock.reset()
  expect(clock.hasFailed()).toBe(false)
  const run = vi.fn()
  clock.again(run)
  vi.advanceTimersByTime(2000)
  expect(run).toHaveBeenCalledOnce()
})

it('tries nothing after it was stopped, and one thing at a time', () => {
  const clock = new RetryClock()
  const [one, other] = [vi.fn(), vi.fn()]
  clock.again(one)
  clock.again(other)
  clock.stop()
  vi.advanceTimersByTime(60_000)
  expect([one.mock.calls.length, other.mock.calls.length, clock.hasFailed()]).toEqual([0, 0, true])
})
