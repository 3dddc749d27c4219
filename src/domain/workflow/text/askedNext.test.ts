import { describe, expect, it } from 'vitest'

import { askedNext, isAsked } from './askedNext'
import { ONE_STEP, type NamedChain } from './chains'
import { textOfRows, type WorkRow } from './ofArticle'

const TWO_STEPS: NamedChain = {
  ...ONE_STEP,
  steps: [
    { id: 'a', name: 'Trưởng phòng', roles: ['sectionEditor'] },
    { id: 'b', name: 'Ban biên tập', roles: ['editorInChief'] },
  ],
  publishers: ['editorInChief'],
  distinct: true,
}
const row = (change: Partial<WorkRow>): WorkRow => ({
  author: 'an',
  state: 'submitted',
  step: 0,
  revision: 2,
  complete: true,
  writers: ['an', 'binh'],
  approvals: [],
  ...change,
})
const asked = (change: Partial<WorkRow>) => askedNext(textOfRows(row(change), null), TWO_STEPS)

describe('who is asked next with a text', () => {
  it('at a step before the last, its roles, but for the author', () => {
    expect(asked({})).toEqual({ asked: ['sectionEditor'], barred: ['an'] })
  })

  it('at the last, neither who wrote nor, where each step wants another, who signed', () => {
    const approvals = [{ step: 'a', by: 'chi', revision: 2 }]
    const { asked: roles, barred } = asked({ step: 1, approvals })
    expect(roles).toEqual(['editorInChief'])
    expect(barred).toEqual(['an', 'an', 'binh', 'chi'])
  })

  it('once it is approved, whoever publishes, their own words too', () => {
    expect(asked({ state: 'approved', step: null })).toEqual({
      asked: ['editorInChief'],
      barred: [],
    })
  })

  it('nobody while it is in its author’s hands', () => {
    expect(asked({ state: 'returned', step: null }).asked).toEqual([])
  })
})

it.each([
  ['chi', ['sectionEditor'], {}, true],
  ['chi', ['editorInChief'], {}, false],
  ['chi', ['editorInChief'], { step: 1 }, true],
  // The author, though they hold the role; and at the last step whoever wrote.
  ['an', ['sectionEditor'], {}, false],
  ['binh', ['sectionEditor'], {}, true],
  ['binh', ['editorInChief'], { step: 1 }, false],
  ['an', ['editorInChief'], { state: 'approved' as const, step: null }, true],
  ['chi', ['editorInChief'], { state: 'draft' as const, step: null }, false],
])('%s as %j is asked with %j: %s', (person, roles, change, expected) => {
  const text = textOfRows(row(change), null)
  expect(isAsked(text, TWO_STEPS, { person, roles: new Set(roles) })).toBe(expected)
})
