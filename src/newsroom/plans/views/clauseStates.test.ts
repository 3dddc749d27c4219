import { describe, expect, it } from 'vitest'

import type { ObligationHead } from '../../obligations/obligationHead'
import { clauseStates, type PlanObligation, topicClause, worstFirst } from './clauseStates'

const clause = (ref: string) => ({ ref, heading: null, text: null })
const owed = (
  citation: string,
  state: PlanObligation['state'],
  changes: Partial<PlanObligation> = {},
): PlanObligation => ({
  head: { id: `${citation} ${state}`, clause: citation } as ObligationHead,
  row: null,
  state,
  standing: 'inForce',
  lastDay: null,
  ...changes,
})

const clauses = ['II', 'II.1', 'IV.2', 'IV.2.6'].map(clause)

describe('the clauses of a plan with their state today', () => {
  it('is the worst of the obligations in force that cite it', () => {
    const found = clauseStates(clauses, [
      owed('điểm 2.6 khoản 2 mục IV', 'met'),
      owed('điểm 2.6 khoản 2 mục IV', 'atRisk'),
      owed('điểm 2.6 khoản 2 mục IV', 'short', { standing: 'ended' }),
      owed('khoản 1 mục II', 'open'),
    ])
    expect(found.clauses.map(({ ref, state }) => [ref, state])).toEqual([
      ['II', null],
      ['II.1', 'open'],
      ['IV.2', null],
      ['IV.2.6', 'atRisk'],
    ])
    expect(found.clauses[3]?.obligations).toHaveLength(3)
  })

  it('an obligation that cites no clause of the plan is not lost', () => {
    const { clauses: found, unmatched } = clauseStates(clauses, [owed('phụ lục 3', 'short')])
    expect(unmatched).toHaveLength(1)
    expect(found.every(({ state }) => state === null)).toBe(true)
  })

  it('a ref that stands twice is one clause', () => {
    const found = clauseStates([clause('II'), clause('II')], [owed('mục II', 'short')])
    expect(found.clauses.map(({ obligations }) => obligations.length)).toEqual([1, 0])
  })

  it('worst first: what nobody owes today stays last, in the order of the document', () => {
    const found = clauseStates(clauses, [
      owed('khoản 1 mục II', 'met'),
      owed('điểm 2.6 khoản 2 mục IV', 'short'),
    ])
    expect(worstFirst(found.clauses).map(({ ref }) => ref)).toEqual([
      'IV.2.6',
      'II.1',
      'II',
      'IV.2',
    ])
  })
})

describe('the clause that orders a topic', () => {
  const plan = [
    { ref: 'I.1.1', heading: null, text: 'Mục tiêu' },
    { ref: 'II.1.1', heading: null, text: 'Chủ trương' },
    { ref: 'II.1.4.2', heading: null, text: 'Thủ tục' },
  ]

  it('is the one that says the same, where several end with its code', () => {
    expect(topicClause({ code: '1.1', text: 'Chủ trương' }, plan)).toBe('II.1.1')
    expect(topicClause({ code: '1.1', text: null }, plan)).toBeNull()
  })

  it('is the only one that ends with its code, whatever it says', () => {
    expect(topicClause({ code: '1.4.2', text: 'đã rút gọn' }, plan)).toBe('II.1.4.2')
    expect(topicClause({ code: '9', text: null }, plan)).toBeNull()
  })
})
