import { describe, expect, it } from 'vitest'

import { offsetText, overText, overTone, remainingText } from './liveWords'

describe('the words of the live console', () => {
  it.each([
    [0, 'Đúng giờ'],
    [30, 'Dôi +0:30'],
    [-10, 'Hụt −0:10'],
    [3700, 'Dôi +1:01:40'],
  ])('%i s over: %s', (seconds, words) => {
    expect(overText(seconds)).toBe(words)
  })

  it.each([
    [6, 'bad'],
    [5, 'good'],
    [-30, 'good'],
    [-31, 'warning'],
  ])('%i s is %s where 5 over and 30 under are tolerated', (seconds, tone) => {
    expect(overTone(seconds, { overSeconds: 5, underSeconds: 30 })).toBe(tone)
  })

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
