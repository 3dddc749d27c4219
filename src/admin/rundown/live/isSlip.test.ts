import { describe, expect, it } from 'vitest'

import type { RunAction } from '@/domain/rundown/run/run'

import { isSlip, type PressInProgress } from './isSlip'

const next = (asked: number | null): PressInProgress => ({ action: 'next', asked })

describe('a button pressed while one is in progress', () => {
  it.each<[string, PressInProgress | null, RunAction, number, boolean]>([
    ['nothing is in progress', null, 'next', 4, false],
    ['the same one on the same state', next(4), 'next', 4, true],
    ['the same one, which still waits to be asked', next(null), 'next', 4, true],
    ['the same one, when its effect is seen before its answer', next(4), 'next', 5, false],
    ['another one', next(4), 'hold', 4, false],
    ['time added twice', { action: 'add', asked: 4 }, 'add', 4, false],
  ])('%s', (_, before, action, known, slip) => {
    expect(isSlip(before, { action, known })).toBe(slip)
  })
})
