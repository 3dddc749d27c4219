import { describe, expect, it } from 'vitest'

import { typedClock } from './typedClock'

const at = (text: string) => Date.parse(`${text}+07:00`)

describe('a typed time of day', () => {
  it.each([
    ['19:45:08', '2026-03-07T19:40:00', '2026-03-07T19:45:08'],
    ['7:05', '2026-03-07T07:00:00', '2026-03-07T07:05:00'],
    ['１９:４５:０８', '2026-03-07T19:40:00', '2026-03-07T19:45:08'],
    ['00:02:00', '2026-03-07T23:58:00', '2026-03-08T00:02:00'],
    ['23:59:00', '2026-03-08T00:01:00', '2026-03-07T23:59:00'],
  ])('%s near %s is %s', (text, near, expected) => {
    expect(typedClock(text, at(near))).toBe(at(expected))
  })

  it.each(['', '25:00', '10:61', '10:10:61', 'mai', '-5'])('%j is none', (text) => {
    expect(typedClock(text, 0)).toBeNull()
  })
})
