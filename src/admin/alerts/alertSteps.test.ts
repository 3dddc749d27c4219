import { describe, expect, it } from 'vitest'

import { ALERT_HANDLINGS, ALERT_TRANSITIONS } from '@/domain/workflow/alert'

import { alertSteps } from './alertSteps'

describe('the buttons of an alert', () => {
  it.each(ALERT_HANDLINGS)('offer only moves that are legal from %s', (handling) => {
    const steps = alertSteps({ open: true, handling, may: true })
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) expect(ALERT_TRANSITIONS[step].from).toContain(handling)
  })

  it('are none for who may not act, and once the fact is gone', () => {
    for (const handling of ALERT_HANDLINGS) {
      expect(alertSteps({ open: true, handling, may: false })).toEqual([])
      expect(alertSteps({ open: false, handling, may: true })).toEqual([])
    }
  })
})
