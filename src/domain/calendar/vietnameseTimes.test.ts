import { describe, expect, it } from 'vitest'
import { formatDuration, formatRelative } from './vietnameseTimes'

describe('lengths', () => {
  it.each([
    [185, '3:05'],
    [3725, '1:02:05'],
    [0, '0:00'],
    [9, '0:09'],
    [600, '10:00'],
    [3599.6, '1:00:00'],
    [36_000, '10:00:00'],
    [-10, '−0:10'],
    [-0.2, '0:00'],
  ])('%d seconds → %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })
})

describe('time left and time overdue', () => {
  const minutes = (count: number) => count * 60_000
  it.each([
    [minutes(180), 'còn 3 giờ'],
    [minutes(239), 'còn 3 giờ'],
    [minutes(20), 'còn 20 phút'],
    [minutes(60), 'còn 1 giờ'],
    [minutes(0.5), 'còn dưới 1 phút'],
    [0, 'còn dưới 1 phút'],
    [minutes(24 * 60), 'còn 1 ngày'],
    [-1, 'vừa quá hạn'],
    [-minutes(120), 'quá hạn 2 giờ'],
    [-minutes(9.5 * 24 * 60), 'quá hạn 9 ngày'],
  ])('due %d ms from now → %s', (offset, text) => {
    const now = Date.UTC(2026, 10, 23, 3)
    expect(formatRelative(now + offset, now)).toBe(text)
  })
})
