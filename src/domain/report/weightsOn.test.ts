import { describe, expect, it } from 'vitest'

import { meet, sumOfWeights, weightsOn } from './weightsOn'

const weights = { complete: 60, onTime: 20, coverage: 20 }
const dated = (validFrom: string, validTo: string | null) => ({ ...weights, validFrom, validTo })

describe('the weights of the ranking', () => {
  it('add up', () => {
    expect(sumOfWeights({ complete: 50, onTime: 30, coverage: 19 })).toBe(99)
  })

  it.each([
    ['before the first', '2021-12-31', null],
    ['on the first day', '2022-01-01', '2022-01-01'],
    ['on the last day', '2024-12-31', '2022-01-01'],
    ['between two', '2025-03-01', null],
    ['in one without an end', '2030-01-01', '2026-01-01'],
  ])('%s (%s): those from %s', (_, day, from) => {
    const all = [dated('2026-01-01', null), dated('2022-01-01', '2024-12-31')]
    expect(weightsOn(all, day)?.validFrom ?? null).toBe(from)
  })

  it('that two people entered at once: those that began last', () => {
    const all = [dated('2022-01-01', null), dated('2026-01-01', null)]
    expect(weightsOn(all, '2026-05-01')?.validFrom).toBe('2026-01-01')
    expect(weightsOn([...all].reverse(), '2026-05-01')?.validFrom).toBe('2026-01-01')
  })

  it.each([
    ['2022-01-01', '2022-12-31', '2023-01-01', null, false],
    ['2022-01-01', '2023-01-01', '2023-01-01', null, true],
    ['2022-01-01', null, '2023-01-01', '2023-12-31', true],
    ['2024-01-01', null, '2023-01-01', '2023-12-31', false],
    ['2024-01-01', null, '2023-01-01', null, true],
  ])('%s–%s and %s–%s meet: %s', (from, to, otherFrom, otherTo, expected) => {
    const [one, other] = [dated(from, to), dated(otherFrom, otherTo)]
    expect(meet(one, other)).toBe(expected)
    expect(meet(other, one)).toBe(expected)
  })
})
