import { describe, expect, it } from 'vitest'
import { formatClock, formatOver } from './texts'

const ON_AIR = Date.parse('2026-11-27T23:45:00+07:00')

describe('times of a rundown in words', () => {
  it('are wall clock times with seconds', () => {
    expect(formatClock(ON_AIR, ON_AIR)).toBe('23:45:00')
    expect(formatClock(ON_AIR + 14 * 60_000 + 59_000, ON_AIR)).toBe('23:59:59')
  })

  it('say on which other date than on air they fall', () => {
    expect(formatClock(ON_AIR + 27 * 60_000, ON_AIR)).toBe('00:12:00 (+1)')
    expect(formatClock(ON_AIR + 24 * 3_600_000, ON_AIR)).toBe('23:45:00 (+1)')
    expect(formatClock(ON_AIR - 30 * 60_000, ON_AIR)).toBe('23:15:00')
    const afterMidnight = Date.parse('2026-11-28T00:05:00+07:00')
    expect(formatClock(afterMidnight - 600_000, afterMidnight)).toBe('23:55:00 (−1)')
  })

  it('give over and under their sign', () => {
    expect([30, -10, 0, 3723].map(formatOver)).toEqual(['+0:30', '−0:10', '0:00', '+1:02:03'])
  })
})
