import { describe, expect, it } from 'vitest'

import { previewRule } from './previewRule'

const question = {
  rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
  validFrom: '2022-03-14',
  validTo: '',
  shortMonths: 'skip' as const,
  exceptions: [] as string[],
  today: '2026-11-23',
}

describe('a rule while it is typed', () => {
  it('is told as a sentence with its next twelve dates from today', () => {
    const preview = previewRule(question)
    expect(preview.kind).toBe('dates')
    if (preview.kind !== 'dates') return
    expect(preview.sentence).toBe('Thứ Sáu tuần thứ 2 và thứ 4 hằng tháng')
    expect(preview.dates).toHaveLength(12)
    expect(preview.dates[0]).toBe('Thứ Sáu, 27/11/2026')
  })

  it('leaves out the days without an issue, and half-typed ones do no harm', () => {
    const preview = previewRule({ ...question, exceptions: ['2026-11-27', '31/2'] })
    expect(preview.kind === 'dates' && preview.dates[0]).toBe('Thứ Sáu, 11/12/2026')
  })

  it('says what is wrong', () => {
    expect(previewRule({ ...question, rrule: 'FREQ=SOMETIMES' }).kind).toBe('problem')
    const noStart = previewRule({ ...question, validFrom: '' })
    expect(noStart.kind === 'problem' && noStart.message).toContain('Có hiệu lực từ')
  })

  it('says nothing about an empty one', () => {
    expect(previewRule({ ...question, rrule: ' ' })).toEqual({ kind: 'empty' })
  })
})
