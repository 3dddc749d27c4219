import { describe, expect, it } from 'vitest'

import { clauseOf } from './clauseRef'

const refs = ['Căn cứ', 'II', 'II.1', 'II.1.4', 'III.2', 'III.2.a', 'IV', 'IV.2', 'IV.2.6', '5.1']

describe('the clause of a plan that a citation means', () => {
  it.each([
    ['điểm 2.6 khoản 2 mục IV', 'IV.2.6'],
    ['Điểm 2.6 Khoản 2 Mục IV', 'IV.2.6'],
    ['điểm a khoản 2 mục III', 'III.2.a'],
    ['khoản 1 mục II', 'II.1'],
    ['khoản 2.6 mục IV', 'IV.2.6'],
    ['điểm 1.4, khoản 1, mục II', 'II.1.4'],
    ['mục IV', 'IV'],
    ['khoản 1 điều 5', '5.1'],
    ['IV.2.6', 'IV.2.6'],
    ['iv.2.6 ', 'IV.2.6'],
  ])('%s is %s', (citation, ref) => {
    expect(clauseOf(citation, refs)).toBe(ref)
  })

  it('a point that the plan does not list belongs to its clause', () => {
    expect(clauseOf('điểm 2.9 khoản 2 mục IV', refs)).toBe('IV.2')
  })

  it.each(['điểm 1 khoản 2 mục V', 'Phụ lục', '', '2.6'])('%j is none of them', (citation) => {
    expect(clauseOf(citation, refs)).toBeNull()
  })

  it('a plan may name its clauses as citations do', () => {
    const own = ['điểm 1 khoản 2 mục IV (mẫu)', 'điểm 2 khoản 2 mục IV (mẫu)']
    expect(clauseOf('điểm 2 khoản 2 mục IV (mẫu)', own)).toBe(own[1])
  })
})
