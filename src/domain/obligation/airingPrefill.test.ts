import { describe, expect, it } from 'vitest'

import { airingPrefill } from './airingPrefill'

const measured = { startedAt: 100, seconds: 902 }
const recorded = { startedAt: 90, seconds: 900 }
const plannedAt = 60

describe('what a confirmation begins with', () => {
  it.each([
    ['the as-run before all', { asRun: measured, recorded, plannedAt }, 100, 902, 'asRun'],
    ['the record where nothing ran', { asRun: null, recorded, plannedAt }, 90, 900, 'recorded'],
    ['a record without a slot', { asRun: null, recorded, plannedAt: null }, 90, 900, 'recorded'],
    ['the slot, of unknown length', { asRun: null, recorded: null, plannedAt }, 60, null, 'slot'],
  ])('%s', (_, known, startedAt, seconds, source) => {
    expect(airingPrefill(known)).toEqual({ startedAt, seconds, source })
  })

  it('nothing where nothing is known', () => {
    expect(airingPrefill({ asRun: null, recorded: null, plannedAt: null })).toBeNull()
  })
})
