import { describe, expect, it } from 'vitest'

import { ruleWords } from './ruleWords'

const head = {
  measureKind: 'count' as const,
  count: 2,
  days: null,
  period: 'month' as const,
  minimumSeconds: null,
  validFrom: '2022-03-14',
  validTo: null,
  clause: 'khoản 2.6 mục III',
  planNumber: '97/KH-UBND',
}

describe('an obligation in words', () => {
  it('says how many, counted how, since when and by which clause', () => {
    expect(ruleWords(head)).toBe(
      '2 số mỗi tháng, tính theo ngày phát thực tế, từ 14/3/2022 (khoản 2.6 mục III, 97/KH-UBND)',
    )
  })

  it('says the least length and the end when there are any', () => {
    expect(ruleWords({ ...head, minimumSeconds: 600, validTo: '2025-06-30' })).toBe(
      '2 số mỗi tháng, mỗi số dài ít nhất 10:00, tính theo ngày phát thực tế, từ 14/3/2022 đến hết 30/6/2025 (khoản 2.6 mục III, 97/KH-UBND)',
    )
  })

  it('says how old the newest item may be', () => {
    expect(ruleWords({ ...head, measureKind: 'freshness', days: 7 })).toContain(
      'Bài mới nhất không cũ quá 7 ngày',
    )
    const long = { ...head, measureKind: 'freshness' as const, days: 7, minimumSeconds: 90 }
    expect(ruleWords(long)).toContain(
      'Bài mới nhất không cũ quá 7 ngày, chỉ tính bài dài ít nhất 1:30, từ',
    )
  })

  it('tells a quota nobody entered from one of zero', () => {
    expect(ruleWords({ ...head, measureKind: 'unset', count: null })).toContain(
      'Chưa nhập định mức',
    )
  })
})
