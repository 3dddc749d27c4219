import fc from 'fast-check'
import {
  instant,
  seconds,
  type RundownPlan,
  type PlannedEntry,
} from '../../../src/domain/rundown/types'

const ON_AIR = Date.UTC(2026, 10, 27, 16, 45)
/** A slot across midnight in Vietnam, so that no rule can lean on times of day. */
export const SLOT_SECONDS = 1800

const moment = (second: number) => instant(ON_AIR + second * 1000)
const length = fc.integer({ min: 0, max: 900 })
/** Around the slot, before it and after it too. */
const second = fc.integer({ min: -300, max: SLOT_SECONDS + 300 })

/** Most entries are ordinary; one in some is unknown, fixed, ends by the clock or is floated. */
const entry = fc.tuple(
  fc.option(length, { freq: 6 }),
  fc.option(second, { freq: 3 }),
  fc.integer({ min: 0, max: 11 }),
)

/** Dense plans: up to 8 entries of all kinds within half an hour. */
export const arbitraryPlan: fc.Arbitrary<RundownPlan> = fc
  .array(entry, { maxLength: 8 })
  .map((entries) => ({
    onAir: moment(0),
    offAir: moment(SLOT_SECONDS),
    entries: entries.map(([known, at, what], i): PlannedEntry => {
      const time = at === null ? null : moment(at)
      return {
        id: `e${i}`,
        seconds: known === null ? null : seconds(known),
        start: what < 4 ? time : null,
        until: what === 4 || what === 0 ? time : null,
        floated: what > 9,
      }
    }),
  }))

export const arbitraryMoment = second.map(moment)
