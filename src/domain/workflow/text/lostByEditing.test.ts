import { expect, it } from 'vitest'

import { ONE_STEP } from './chains'
import { losesLastStepByEditing } from './lostByEditing'
import { textOfRows, type WorkRow } from './ofArticle'
import type { Rules } from './types'

const TWO = {
  ...ONE_STEP,
  steps: [
    { id: 'phong', name: 'Phòng', roles: ['sectionEditor' as const] },
    { id: 'ban', name: 'Ban', roles: ['editorInChief' as const] },
  ],
  distinct: true,
}
const rules: Rules = {
  zone: 'Asia/Ho_Chi_Minh',
  config: TWO,
  people: {
    an: ['reporter', 'editorInChief'],
    binh: ['sectionEditor'],
    chi: ['editorInChief'],
    duc: ['sectionEditor', 'editorInChief'],
    em: ['reporter'],
  },
  delegations: [{ from: 'chi', to: 'em', start: '2026-12-01', end: '2026-12-01' }],
}
const BEFORE = { step: 0, approvals: [] }
const AFTER_DUC = { step: 1, approvals: [{ step: 'phong', by: 'duc', revision: 2 }] }
const AFTER_BINH = { step: 1, approvals: [{ step: 'phong', by: 'binh', revision: 2 }] }

it.each<[string, Partial<WorkRow>, boolean]>([
  ['chi', AFTER_BINH, true],
  // In chi's place today.
  ['em', AFTER_BINH, true],
  // Not asked, so they may not edit.
  ['chi', BEFORE, false],
  ['binh', AFTER_BINH, false],
  // Edits at the first step, and would be asked at the last.
  ['duc', BEFORE, true],
  ['binh', BEFORE, false],
  // Nothing left to lose: their own text, their own words, signed before.
  ['an', AFTER_BINH, false],
  ['chi', { ...AFTER_BINH, writers: ['an', 'chi'] }, false],
  ['duc', AFTER_DUC, false],
  ['chi', { state: 'draft', step: null }, true],
  ['chi', { state: 'returned', step: null }, true],
  ['binh', { state: 'draft', step: null }, false],
  [
    'chi',
    {
      state: 'approved',
      step: null,
      approvals: [...AFTER_BINH.approvals, { step: 'ban', by: 'chi', revision: 2 }],
    },
    true,
  ],
])('%s, editing with %j, loses the last step: %s', (by, change, expected) => {
  const text = textOfRows(
    {
      author: 'an',
      state: 'submitted',
      step: 0,
      revision: 2,
      complete: true,
      writers: ['an'],
      approvals: [],
      ...change,
    },
    null,
  )
  const at = '2026-12-01T08:00:00+07:00'
  const edit = { move: 'edit', by, at, seen: 2, complete: true } as const
  expect(losesLastStepByEditing(rules, text, edit)).toBe(expected)
})
