import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './civil'
import { type Holiday, isDayOff, nextWorkday, previousWorkday } from './holidays'

const off = (date: string): Holiday => ({ date, kind: 'off', name: 'Tết Nguyên đán' })
const worked = (date: string): Holiday => ({ date, kind: 'workday', name: 'Làm bù' })

const TET_2026 = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(off)
const SATURDAY = '2026-02-14'
const SUNDAY = '2026-02-15'

describe('days off', () => {
  it.each([
    ['a day of the table', { date: '2026-02-17', holidays: TET_2026 }, true],
    ['the day before it', { date: '2026-02-13', holidays: TET_2026 }, false],
    ['a Sunday, when weekends count', { date: SUNDAY, holidays: [], weekendsOff: true }, true],
    ['a Sunday, when nobody said so', { date: SUNDAY, holidays: [] }, false],
    [
      'a Saturday worked instead of another day',
      { date: SATURDAY, holidays: [worked(SATURDAY)], weekendsOff: true },
      false,
    ],
    [
      'a day entered as both',
      { date: SATURDAY, holidays: [worked(SATURDAY), off(SATURDAY)], weekendsOff: true },
      true,
    ],
  ])('%s', (_name, day, expected) => {
    expect(isDayOff(day)).toBe(expected)
  })
})

describe('the nearest working day around Tết 2026', () => {
  it.each([
    [false, '2026-02-15', '2026-02-21'],
    [true, '2026-02-13', '2026-02-23'],
  ])('weekends off: %s', (weekendsOff, before, after) => {
    const day = { date: '2026-02-18', holidays: TET_2026, weekendsOff }
    expect(previousWorkday(day)).toBe(before)
    expect(nextWorkday(day)).toBe(after)
  })

  it('is never the day itself', () => {
    const day = { date: '2026-03-04', holidays: [] }
    expect([previousWorkday(day), nextWorkday(day)]).toEqual(['2026-03-03', '2026-03-05'])
  })

  it('is none when the whole year is off', () => {
    const holidays = Array.from({ length: 367 }, (_, index) => off(addDays('2026-01-01', index)))
    expect(nextWorkday({ date: '2026-01-01', holidays })).toBeNull()
  })

  it('lies beyond days off only', () => {
    const date = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-02-01', days))
    fc.assert(
      fc.property(date, fc.array(date), fc.boolean(), (start, dates, weekendsOff) => {
        const table = { holidays: dates.map(off), weekendsOff }
        const next = nextWorkday({ date: start, ...table }) ?? ''
        expect(isDayOff({ date: next, ...table })).toBe(false)
        expect(next > start).toBe(true)
        for (let day = addDays(start, 1); day < next; day = addDays(day, 1)) {
          expect(isDayOff({ date: day, ...table })).toBe(true)
        }
      }),
    )
  })
})
