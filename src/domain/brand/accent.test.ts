import { wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'

import { accentTones, isAdjusted, LEAST_CONTRAST, PAPERS, readAccent } from './accent'

it.each([
  ['#0B5A5A', '#0b5a5a'],
  [' 0b5a5a ', '#0b5a5a'],
  ['#abc', null],
  ['đỏ', null],
  ['#0b5a5a;}', null],
  ['', null],
])('%j is the colour %s', (typed, hex) => expect(readAccent(typed)).toBe(hex))

describe('an accent', () => {
  const COLOURS = ['#0b5a5a', '#ffff00', '#ff0000', '#000000', '#ffffff', '#808080', '#1a73e8']
  it.each(COLOURS)('%s can be read on both papers, and on its own tint', (hex) => {
    const tones = accentTones(hex)
    for (const paper of ['light', 'dark'] as const) {
      const { accent, tint } = tones[paper]
      expect(wcagContrast(accent, PAPERS[paper]), paper).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      expect(wcagContrast(accent, tint), paper).toBeGreaterThanOrEqual(LEAST_CONTRAST)
    }
  })

  it.each([
    ['#0b5a5a', false, true],
    ['#ffff00', true, false],
    ['#ff0000', true, true],
  ])('%s is another on light paper: %s, on dark: %s', (hex, light, dark) => {
    expect([isAdjusted(hex, 'light'), isAdjusted(hex, 'dark')]).toEqual([light, dark])
  })

  it('that is dark enough stays as it was chosen', () => {
    expect(accentTones('#0b5a5a').light.accent).toBe('#0b5a5a')
  })
})
