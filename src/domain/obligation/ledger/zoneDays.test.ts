import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dayReader } from './zoneDays'

describe('the date of an instant', () => {
  const zones = [
    'Asia/Ho_Chi_Minh',
    'America/New_York',
    'America/Santiago',
    'Africa/Casablanca',
    'America/St_Johns',
    'Pacific/Apia',
    'UTC',
  ]
  it.each(zones)(
    'in %s is the one of the calendar library, in whatever order it is asked',
    (zone) => {
      const ms = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) })
      fc.assert(
        fc.property(fc.array(ms, { maxLength: 20 }), (instants) => {
          const dayOf = dayReader(zone)
          for (const at of instants) {
            const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
            const day = Date.parse(date.toPlainDate().toString()) / 86_400_000
            expect(dayOf(at)).toBe(day)
          }
        }),
      )
    },
  )

  it('changes with the clocks, to the millisecond', () => {
    // Samoa went from 29 to 31 December 2011 at 10:00 UTC of the 30th.
    const dayOf = dayReader('Pacific/Apia')
    const change = Date.UTC(2011, 11, 30, 10)
    expect(dayOf(change) - dayOf(change - 1)).toBe(2)
  })
})
