import { describe, expect, it } from 'vitest'

import type { Holiday } from '@/domain/calendar/holidays'
import type { HolidayPolicy } from '@/domain/schedule/holidayPolicy'

import { previewRule } from './previewRule'

const question = {
  rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
  validFrom: '2022-03-14',
  validTo: '',
  ruleStart: '',
  shortMonths: 'skip' as const,
  exceptions: [] as string[],
  holidayPolicy: 'moveAfter' as HolidayPolicy,
  holidays: [] as Holiday[],
  today: '2026-11-23',
}

describe('a rule while it is typed', () => {
  it('is told as a sentence with its next twelve dates from today', () => {
    const preview = previewRule(question)
    expect(preview.kind).toBe('dates')
    if (preview.kind !== 'dates') return
    expect(preview.sentence).toBe('Thứ Sáu tuần thứ 2 và thứ 4 hằng tháng')
    expect(preview.dates).toHaveLength(12)
    expect(preview.dates[0]).toEqual({ date: 'Thứ Sáu, 27/11/2026', note: null })
  })

  it('leaves out the days without an issue, and half-typed ones do no harm', () => {
    const preview = previewRule({ ...question, exceptions: ['2026-11-27', '31/2'] })
    expect(preview.kind === 'dates' && preview.dates[0]?.date).toBe('Thứ Sáu, 11/12/2026')
  })

  it.each<[HolidayPolicy, string, string]>([
    ['moveBefore', 'Thứ Năm, 26/11/2026', 'chuyển từ Thứ Sáu, 27/11/2026, Ngày hội'],
    ['moveAfter', 'Thứ Bảy, 28/11/2026', 'chuyển từ Thứ Sáu, 27/11/2026, Ngày hội'],
    ['keep', 'Thứ Sáu, 27/11/2026', 'Ngày hội: giữ nguyên'],
    ['excuse', 'Thứ Sáu, 27/11/2026', 'Ngày hội: được nghỉ'],
  ])('shows what a day off makes of a date: %s', (holidayPolicy, date, note) => {
    const holidays: Holiday[] = [{ date: '2026-11-27', kind: 'off', name: 'Ngày hội' }]
    const preview = previewRule({ ...question, holidayPolicy, holidays })
    expect(preview.kind === 'dates' && preview.dates[0]).toEqual({ date, note })
  })

  it('says what is wrong', () => {
    expect(previewRule({ ...question, rrule: 'FREQ=SOMETIMES' }).kind).toBe('problem')
  })

  it.each(['', '14/3'])('begins today while its first day is still “%s”', (validFrom) => {
    const preview = previewRule({ ...question, validFrom })
    expect(preview.kind === 'dates' && preview.dates[0]?.date).toBe('Thứ Sáu, 27/11/2026')
  })

  it('says nothing about an empty one', () => {
    expect(previewRule({ ...question, rrule: ' ' })).toEqual({ kind: 'empty' })
  })
})
