import { describe, expect, it } from 'vitest'

import { whenWords } from './whenWords'

const now = Date.parse('2026-11-23T08:40:00+07:00')
const at = (iso: string) => whenWords(Date.parse(iso), now)

describe('when something is', () => {
  it('is told from today', () => {
    expect(at('2026-11-23T17:00:00+07:00')).toBe('Hôm nay 17:00')
    expect(at('2026-11-24T09:00:00+07:00')).toBe('Mai 09:00')
    expect(at('2026-11-22T19:45:00+07:00')).toBe('Hôm qua 19:45')
  })

  it('names the weekday within the coming week', () => {
    expect(at('2026-11-27T19:45:00+07:00')).toBe('Thứ Sáu 27/11 19:45')
    expect(at('2026-11-29T05:30:00+07:00')).toBe('Chủ nhật 29/11 05:30')
  })

  it('gives the date otherwise, with the year when it is another one', () => {
    expect(at('2026-10-09T19:45:00+07:00')).toBe('09/10 19:45')
    expect(at('2025-12-19T19:45:00+07:00')).toBe('19/12/2025 19:45')
  })

  it('counts the day in Vietnam, not in UTC', () => {
    expect(at('2026-11-23T23:30:00Z')).toBe('Mai 06:30')
  })
})
