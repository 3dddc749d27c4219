import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { calendarVersion, settlesAt } from './calendarVersion'

/** When a reading that begins and ends at an instant may be told. */
const toldAt = (version: ReturnType<typeof calendarVersion>, now: number) =>
  settlesAt([version], { from: now, to: now }) ?? now

const AT = Date.parse('2026-11-28T09:00:00.250Z')

describe('the version of an event in a calendar', () => {
  it('is that of the row written last, whichever it is', () => {
    const rows = [AT - 90_000, AT, AT - 5000]
    for (const order of [rows, rows.toReversed()]) {
      expect(calendarVersion(order)).toEqual({
        sequence: Math.floor(AT / 1000) - 1_700_000_000,
        changedAt: AT - 250,
      })
    }
  })

  it('is no number below zero, and fits 31 bits for decades', () => {
    expect(calendarVersion([0]).sequence).toBe(0)
    expect(calendarVersion([Date.parse('2090-12-31')]).sequence).toBeLessThan(2 ** 31)
  })

  it('grows with every write that is told after the second of the one before', () => {
    const write = fc.record({
      row: fc.nat({ max: 2 }),
      /** Another row takes its place: an issue comes to a column written long ago. */
      replaced: fc.boolean(),
      after: fc.integer({ min: 1, max: 5000 }),
    })
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
        const rows: [number, number, number] = [AT - 3, AT - 2, AT - 1]
        let now = AT
        let told = calendarVersion(rows)
        now = toldAt(told, now)
        for (const { row, replaced, after } of writes) {
          now += after
          // The first row says which others belong to it: it is written when one of them is another.
          if (replaced) rows[1] = AT - 1_000_000
          rows[replaced ? 0 : row] = now
          const version = calendarVersion(rows)
          now = toldAt(version, now)
          expect(version.sequence).toBeGreaterThan(told.sequence)
          expect(version.changedAt).toBeGreaterThan(told.changedAt)
          told = version
        }
      }),
    )
  })
})

describe('versions are told', () => {
  const cases: [string, string[], string | null][] = [
    ['at once when the last write is of a second that was over', ['09:00:00.900'], null],
    ['when the second has ended in which something was written', ['09:00:01.100'], '09:00:02'],
    ['or that began while they were read', ['09:00:01.1', '09:00:02.01'], '09:00:03'],
    ['at once when a clock ran ahead: waiting would not end', ['10:00:00'], null],
    ['at once when there is nothing', [], null],
  ]
  const at = (time: string) => Date.parse(`2026-11-28T${time}Z`)
  it.each(cases)('%s', (_, written, told) => {
    const versions = written.map((time) => calendarVersion([at(time)]))
    const reading = { from: at('09:00:01.400'), to: at('09:00:02.050') }
    expect(settlesAt(versions, reading)).toBe(told && at(told))
  })
})
