import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, parseInstant } from './instants'

describe('an instant', () => {
  const instants: [string, number][] = [
    ['1970-01-01T00:00:00Z', 0],
    ['2026-01-09T19:45:00+07:00', Date.UTC(2026, 0, 9, 12, 45)],
    ['2026-01-09T19:45:00+0700', Date.UTC(2026, 0, 9, 12, 45)],
    ['2026-01-09T19:45+07:00', Date.UTC(2026, 0, 9, 12, 45)],
    ['2026-01-09T12:45:00.5Z', Date.UTC(2026, 0, 9, 12, 45, 0, 500)],
    ['2026-01-09T12:45:00.123456789Z', Date.UTC(2026, 0, 9, 12, 45, 0, 123)],
    ['2026-01-01T00:00:00-03:30', Date.UTC(2026, 0, 1, 3, 30)],
    ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ]
  it.each(instants)('%s', (text, ms) => {
    expect(parseInstant(text)).toBe(ms)
  })

  const none = [
    '',
    '2026-01-09',
    '2026-01-09T19:45:00',
    '2026-01-09 19:45:00Z',
    '2026-01-09T19:45:00z',
    '2026-01-09T19Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-09T24:00:00Z',
    '2026-01-09T23:60:00Z',
    '2026-01-09T23:59:60Z',
    '2026-01-09T23:59:5 Z',
    '2026-01-09T23:59:59.Z',
    '2026-01-09T23:59:59.5',
    '2026-01-09T23:59:59+24:00',
    '2026-01-09T23:59:59+07:60',
    '2026-01-09T23:59:59+07',
    '2026-01-09T23:59:59+07:00 ',
    '2026-01-09T23:59:59ZZ',
    ' 2026-01-09T23:59:59Z',
    '2026/01/09T23:59:59Z',
    '2026-01-09T23:59:59+07:00[Asia/Ho_Chi_Minh]',
    '٢٠٢٦-01-09T23:59:59Z',
    'Fri, 09 Jan 2026 12:45:00 GMT',
  ]
  it.each(none)('is not %j', (text) => {
    expect(parseInstant(text)).toBeUndefined()
    expect(() => epochMs(text)).toThrow(RangeError)
  })

  it('is read as the calendar library reads it', () => {
    const ms = fc.integer({ min: Date.UTC(1, 0, 1) - 62e12, max: Date.UTC(9999, 0, 1) })
    fc.assert(
      fc.property(ms, fc.integer({ min: -1439, max: 1439 }), (at, minutes) => {
        const inRange = at > -62e12
        fc.pre(inRange)
        const offset = `${minutes < 0 ? '-' : '+'}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`
        const text = Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: offset })
        expect(parseInstant(text)).toBe(at)
      }),
    )
  })
})
