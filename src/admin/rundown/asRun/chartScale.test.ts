import { describe, expect, it } from 'vitest'

import { scaleOf } from './chartScale'

const MINUTE = 60_000
const at = (time: string) => Date.parse(`2026-03-07T${time}:00+07:00`)

describe('the time axis of the chart', () => {
  it('spans what it is given, with ticks on whole steps', () => {
    const scale = scaleOf({ from: at('19:45'), until: at('20:00'), width: 600 })
    expect([scale.at(at('19:45')), scale.at(at('20:00')), scale.length(MINUTE)]).toEqual([
      0, 600, 40,
    ])
    expect(scale.ticks.every((tick) => tick % (2 * MINUTE) === 0)).toBe(true)
  })

  it.each([[1], [15], [90], [600], [1440]])('%i minutes have between 2 and 10 ticks', (minutes) => {
    const from = at('19:00')
    const { ticks } = scaleOf({ from, until: from + minutes * MINUTE, width: 700 })
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeLessThanOrEqual(10)
  })

  it('nothing long has no infinite numbers', () => {
    const scale = scaleOf({ from: 0, until: 0, width: 700 })
    expect([scale.at(0), scale.length(0)]).toEqual([0, 0])
  })
})
