import { describe, expect, it } from 'vitest'

import type { Phase } from '../fields/types'
import { goesByItself, isHeldUp } from './byItself'

describe('what is sent by itself', () => {
  it.each<[Phase, isAsRefused: boolean, goes: boolean]>([
    ['saved', false, true],
    ['typed', false, true],
    ['typed', true, true],
    ['refused', true, false],
    ['refused', false, true],
    ['saving', false, false],
    ['offline', false, false],
    ['broken', false, false],
    ['session', false, false],
    ['conflict', false, false],
  ])('%s, the words that were refused: %s', (phase, isAsRefused, goes) => {
    expect(goesByItself(phase, () => isAsRefused)).toBe(goes)
  })

  it.each<[Phase, hasFailed: boolean, isHeld: boolean]>([
    ['typed', true, false],
    ['refused', true, false],
    ['offline', false, false],
    ['offline', true, true],
    ['broken', false, false],
    ['broken', true, true],
    ['session', false, true],
    ['conflict', false, true],
  ])('%s, failed before: %s', (phase, hasFailed, isHeld) => {
    expect(isHeldUp(phase, hasFailed)).toBe(isHeld)
  })
})
