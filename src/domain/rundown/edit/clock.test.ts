import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { clockFrom, parseClock } from './clock'

const at = (text: string) => Date.parse(text)
const EVENING = at('2026-11-27T19:45:00+07:00')
const NIGHT = at('2026-11-27T23:45:00+07:00')

describe('a typed time of day', () => {
  it.each([
    ['19:52', EVENING, '2026-11-27T19:52:00+07:00'],
    ['19:52:30', EVENING, '2026-11-27T19:52:30+07:00'],
    ['19h52', EVENING, '2026-11-27T19:52:00+07:00'],
    ['19 giờ 52 phút 05 giây', EVENING, '2026-11-27T19:52:05+07:00'],
    ['20h', EVENING, '2026-11-27T20:00:00+07:00'],
    ['１９：５２', EVENING, '2026-11-27T19:52:00+07:00'],
    ['0:12', NIGHT, '2026-11-28T00:12:00+07:00'],
    ['23:50', at('2026-11-28T00:05:00+07:00'), '2026-11-27T23:50:00+07:00'],
  ])('%s is read', (text, near, iso) => {
    expect(parseClock(text, near)).toEqual({ kind: 'at', at: at(iso) })
  })

  it.each(['24:00', '19:60', '19:10:61', 'hello', '-5', '1952', '19:5:x'])(
    '%s is refused',
    (text) => {
      expect(parseClock(text, EVENING)).toEqual({ kind: 'unreadable' })
    },
  )

  it('left empty means: follows the entry before', () => {
    expect(parseClock('  ', EVENING)).toEqual({ kind: 'empty' })
  })

  it('shows the day when it is another one', () => {
    expect(clockFrom(NIGHT)(at('2026-11-28T00:12:00+07:00'))).toBe('00:12:00 (+1)')
    expect(clockFrom(EVENING)(EVENING - 1000)).toBe('19:44:59')
  })

  it('is read back as it is shown, within half a day of the programme', () => {
    fc.assert(
      fc.property(fc.integer({ min: -42_000, max: 42_000 }), (offset) => {
        const instant = NIGHT + offset * 1000
        const shown = clockFrom(NIGHT)(instant).replace(/ \(.*\)$/, '')
        expect(parseClock(shown, NIGHT)).toEqual({ kind: 'at', at: instant })
      }),
      { numRuns: 10_000 },
    )
  })
})
