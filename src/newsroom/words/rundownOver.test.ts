import { describe, expect, it } from 'vitest'

import { overText, overTone } from './rundownOver'

describe('over and under', () => {
  it.each([
    [0, 'Đúng giờ'],
    [30, 'Dôi +0:30'],
    [-10, 'Thiếu −0:10'],
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
})
