import { describe, expect, it } from 'vitest'

import { formatMonthDay, parseMonthDay } from './monthDay'

describe('a day of any year', () => {
  it.each([
    ['15/12', '12-15'],
    ['5/3', '03-05'],
    ['05.03', '03-05'],
    [' 14 / 6 ', '06-14'],
    ['29/2', '02-29'],
    ['12-15', '12-15'],
    // Two digits each and a hyphen is what is kept: the month first.
    ['03-05', '03-05'],
  ])('“%s” is %s', (text, kept) => {
    expect(parseMonthDay(text)).toBe(kept)
  })

  it.each(['', '15', '31/2', '32/1', '1/13', '15/12/2026', 'mười lăm', '0/5'])(
    '“%s” is none',
    (text) => {
      expect(parseMonthDay(text)).toBeNull()
    },
  )

  it('is written as people do', () => {
    expect(['12-15', '03-05', '02-29'].map(formatMonthDay)).toEqual(['15/12', '5/3', '29/2'])
  })
})
