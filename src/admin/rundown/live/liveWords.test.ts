import { describe, expect, it } from 'vitest'

import { offsetText, remainingText } from './liveWords'

describe('the words of the live console', () => {
  it.each([
    [9001, '0:10'],
    [9000, '0:09'],
    [0, '0:00'],
    [-7000, 'quá 0:07'],
  ])('%i ms remain: %s', (ms, words) => {
    expect(remainingText(ms)).toBe(words)
  })

  it('a clock behind and one ahead', () => {
    expect([offsetText(118), offsetText(-10_800_000)]).toEqual(['+0,12 giây', '−10.800,00 giây'])
  })
})
