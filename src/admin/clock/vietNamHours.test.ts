import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

import { type Clock, setNewsroomClock } from './vietNamHours'

/** A browser's clock of its own, wherever this machine stands. */
function clockOfABrowser(): Clock {
  const clock = {
    Date: runInNewContext('Date') as DateConstructor,
    Intl: runInNewContext('Intl') as typeof Intl,
  }
  setNewsroomClock(clock)
  return clock
}

const { Date: Here } = clockOfABrowser()
const evening = '2026-11-28T12:45:00.000Z'

describe('the clock of the admin, in whatever zone the browser is', () => {
  it('reads an instant as the hours of Viet Nam', () => {
    const date = new Here(evening)
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay()]).toEqual([
      2026, 10, 28, 6,
    ])
    expect([date.getHours(), date.getMinutes()]).toEqual([19, 45])
    expect(date.getTimezoneOffset()).toBe(-420)
    expect(date.toISOString()).toBe(evening)
  })

  it('reads the evening before New Year in UTC as New Year’s morning', () => {
    const date = new Here('2026-12-31T17:30:00Z')
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()]).toEqual([
      2027, 0, 1, 0,
    ])
  })

  it('takes what is set and typed as hours of Viet Nam', () => {
    expect(new Here(2026, 10, 28, 19, 45).toISOString()).toBe(evening)
    expect(new Here('2026-11-28T19:45').toISOString()).toBe(evening)
    const Alike = new Here(evening).constructor as DateConstructor
    expect(new Alike(2026, 10, 28, 19, 45).toISOString()).toBe(evening)
    const date = new Here(evening)
    date.setHours(0, 0, 0, 0)
    expect(date.toISOString()).toBe('2026-11-27T17:00:00.000Z')
  })

  it('writes local words with the hours of Viet Nam', () => {
    expect(new Here(evening).toLocaleTimeString('vi-VN')).toBe('19:45:00')
  })

  it('is the zone of every format that names none, and of no other', () => {
    const { Intl: words } = clockOfABrowser()
    const time = (timeZone?: string) =>
      words
        ?.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone })
        .format(new Date(evening))
    expect([time(), time('America/New_York')]).toEqual(['19:45', '07:45'])
  })

  it('leaves instants alone, and is set once', () => {
    const clock = clockOfABrowser()
    setNewsroomClock(clock)
    expect(new clock.Date(evening).getHours()).toBe(19)
    expect(new clock.Date(evening).getTime()).toBe(Date.parse(evening))
    expect(clock.Date.UTC(2026, 0, 1)).toBe(Date.UTC(2026, 0, 1))
    expect(new clock.Date(0)).toBeInstanceOf(clock.Date)
    expect(clock.Date.now()).toBeGreaterThan(Date.parse('2020-01-01'))
  })
})
