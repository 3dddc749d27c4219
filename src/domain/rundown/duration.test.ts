import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration } from '../calendar/vietnameseTimes'
import { parseDuration, type DurationRefusal } from './duration'

describe('a typed duration', () => {
  const accepted: [string, number][] = [
    ['10', 10],
    ['92', 92],
    ['0', 0],
    ['1:30', 90],
    ['0:20', 20],
    ['90:00', 5400],
    ['1:02:03', 3723],
    ['90m', 5400],
    ['1h2', 3720],
    ['1h 2m 3s', 3723],
    ['1h2m3', 3723],
    ['2 phút 15 giây', 135],
    ['2 phut 15 giay', 135],
    ['2 phút 15 giây'.normalize('NFD'), 135],
    ['2p15', 135],
    ['2\'15"', 135],
    ["2'15''", 135],
    ['2′15″', 135],
    ['2’15”', 135],
    ['45"', 45],
    ["2'", 120],
    ['1.5h', 5400],
    ['1,5h', 5400],
    ['1.1h', 3960],
    ['1 giờ 30', 5400],
    ['1 tiếng', 3600],
    ['２：１５', 135],
    ['９２', 92],
    ['  1:30  ', 90],
    ['1H2', 3720],
  ]
  it.each(accepted)('reads %j as %i s', (typed, seconds) => {
    expect(parseDuration(typed)).toEqual({ ok: true, seconds, long: false })
  })

  const refused: [string, DurationRefusal][] = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['hello', 'notUnderstood'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['－５', 'negative'],
    ['-1:30', 'negative'],
    ['10:61', 'sixtyOrMore'],
    ['99:99:99', 'sixtyOrMore'],
    ['1h75m', 'sixtyOrMore'],
    ['1:5', 'twoDigits'],
    ['1:005', 'twoDigits'],
    ['1:2:3:4', 'notUnderstood'],
    [':30', 'notUnderstood'],
    ['1:', 'notUnderstood'],
    ['1.5', 'notUnderstood'],
    ['0,1s', 'notWhole'],
    ['1,5h30m', 'notUnderstood'],
    ['5m1h', 'notUnderstood'],
    ['5m5m', 'notUnderstood'],
    ['1h2x', 'notUnderstood'],
    ['2 phút hơn', 'notUnderstood'],
    ['1e3', 'notUnderstood'],
    ['Infinity', 'notUnderstood'],
    ['99999999999999999999', 'tooLong'],
    ['169h', 'tooLong'],
  ]
  it.each(refused)('refuses %j as %s, which is not 0', (typed, why) => {
    expect(parseDuration(typed)).toEqual({ ok: false, why })
  })

  it('over 6 hours is to be confirmed', () => {
    expect(parseDuration('6h')).toMatchObject({ ok: true, long: false })
    expect(parseDuration('6h1')).toEqual({ ok: true, seconds: 21_660, long: true })
  })

  it('as it is shown is read as what it was', () => {
    fc.assert(
      fc.property(fc.nat({ max: 604_800 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toMatchObject({ ok: true, seconds })
      }),
      { numRuns: 10_000 },
    )
  })

  it('of any text is a whole number of seconds or a refusal', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789:.,\'"hmspg iờút-'),
      maxLength: 9,
    })
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseDuration(typed)
        if (parsed.ok) expect(Number.isInteger(parsed.seconds) && parsed.seconds >= 0).toBe(true)
        else expect(parsed.why).toBeTruthy()
      }),
      { numRuns: 10_000 },
    )
  })
})
