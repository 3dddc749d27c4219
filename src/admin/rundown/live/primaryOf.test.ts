import { describe, expect, it } from 'vitest'

import { IDLE, type Run } from '@/domain/rundown/run/run'

import { primaryOf } from './primaryOf'

const rehearsal = { shiftMs: 1000 }

describe('the big button of the console', () => {
  it.each<[string, Partial<Run>, boolean, string]>([
    ['near the slot starts', {}, true, 'start'],
    ['far from it rehearses', {}, false, 'rehearse'],
    ['goes on while it is on air', { state: 'live' }, true, 'next'],
    ['goes on in a rehearsal', { state: 'live', rehearsal }, true, 'next'],
    ['rehearses again far from the slot', { state: 'ended', rehearsal }, false, 'rehearse'],
    ['starts after a rehearsal near it', { state: 'ended', rehearsal }, true, 'start'],
    ['runs again what was off air', { state: 'ended' }, false, 'startAgain'],
  ])('%s', (_, run, isNear, does) => {
    expect(primaryOf({ ...IDLE, ...run }, isNear)).toBe(does)
  })
})
