import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isLater, readInstant, secondOf } from './rfc3339'

describe('an instant of RFC 3339', () => {
  it.each([
    ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50Z'],
    ['1996-12-19T16:39:57-08:00', '1996-12-20T00:39:57Z'],
    ['1990-12-31T23:59:60Z', '1990-12-31T23:59:59Z'],
    ['1990-12-31T15:59:60-08:00', '1990-12-31T23:59:59Z'],
    ['2015-07-01T06:59:60.999+07:00', '2015-06-30T23:59:59Z'],
    ['1937-01-01T12:00:27.87+00:20', '1937-01-01T11:40:27Z'],
    ['2026-03-02t12:00:00z', '2026-03-02T12:00:00Z'],
    ['2026-03-02T12:00:00-00:00', '2026-03-02T12:00:00Z'],
    ['0000-02-29T00:00:00Z', '0000-02-29T00:00:00Z'],
  ])('%s', (text, second) => {
    expect(secondOf(text)).toBe(Date.parse(second))
  })

  it.each([
    '',
    '2026-03-02',
    '2026-03-02T12:00Z',
    '2026-03-02T12:00:00',
    '2026-03-02 12:00:00Z',
    '2026-03-02T12:00:00+0700',
    '2026-03-02T12:00:00+07',
    '2026-03-02T12:00:00+24:00',
    '2026-03-02T12:00:00.Z',
    '2026-03-02T12:00:00,5Z',
    '2026-03-02T12:00:00Z ',
    '2026-03-02T12:00:00Z\n',
    '2026-03-02T12:00:00+07:00[Asia/Ho_Chi_Minh]',
    '2026-02-30T12:00:00Z',
    '2025-02-29T12:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T12:60:00Z',
    '2026-03-02T12:00:61Z',
    '2026-03-02T12:00:60Z',
    '2026-03-02T23:59:60Z',
    '2016-12-31T23:59:60+07:00',
    '+002026-03-02T12:00:00Z',
    '٢٠٢٦-03-02T12:00:00Z',
  ])('is not %j', (text) => {
    expect(readInstant(text)).toBeUndefined()
    expect(() => secondOf(text)).toThrow(RangeError)
    expect(() => isLater('2026-03-02T12:00:00Z', text)).toThrow(RangeError)
  })

  it('stands before and after others to the last digit, however it is written', () => {
    const inOrder = [
      ['2016-12-31T23:59:59.1Z', '2017-01-01T06:59:59.100+07:00'],
      ['2016-12-31T23:59:59.10000000000000000001Z'],
      ['2016-12-31T23:59:59.9Z'],
      ['2016-12-31T23:59:60Z', '2016-12-31t15:59:60.000-08:00'],
      ['2016-12-31T23:59:60.5Z'],
      ['2017-01-01T00:00:00Z', '2016-12-31T19:00:00.0-05:00'],
      ['2017-01-01T00:00:00.049Z'],
      ['2017-01-01T00:00:00.05Z'],
    ]
    inOrder.forEach((these, i) => {
      inOrder.forEach((others, j) => {
        for (const one of these) for (const other of others) expect(isLater(one, other)).toBe(i > j)
      })
    })
  })

  it('is compared as the calendar library compares it', () => {
    const near = fc
      .bigInt({ min: -2n, max: 2n })
      .chain((second) =>
        fc
          .bigInt({ min: -5n, max: 5n })
          .map((ns) => 1_772_427_600n * 10n ** 9n + second * 10n ** 9n + ns),
      )
    const written = fc
      .tuple(near, fc.constantFrom('+00:00', '+07:00', '-03:30'))
      .map(([ns, timeZone]) => Temporal.Instant.fromEpochNanoseconds(ns).toString({ timeZone }))
    fc.assert(
      fc.property(written, written, (one, other) => {
        expect(isLater(one, other)).toBe(Temporal.Instant.compare(one, other) === 1)
      }),
      { numRuns: 500 },
    )
  })
})
