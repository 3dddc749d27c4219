import { expect, it } from 'vitest'

import { ONE_STEP } from './chains'
import { newText } from './decide'
import { standsInFor } from './standsInFor'
import type { Rules, TextState } from './types'

const rules: Rules = {
  zone: 'Asia/Ho_Chi_Minh',
  config: ONE_STEP,
  people: {
    an: ['reporter'],
    binh: ['scheduler'],
    chi: ['editorInChief'],
    dung: ['sectionEditor'],
  },
  delegations: [
    { from: 'chi', to: 'binh', start: '2026-12-01', end: '2026-12-03' },
    { from: 'chi', to: 'dung', start: '2026-12-01', end: '2026-12-03' },
  ],
}
const start = newText({ author: 'an', complete: true })
const submitted: TextState = { ...start, work: { ...start.work, state: 'submitted', step: 0 } }
const approve = (by: string, at: string) =>
  standsInFor(rules, submitted, { move: 'approve', by, at, seen: 1 })

it.each([
  ['binh', '2026-12-01T00:00:00+07:00', ['chi']],
  ['binh', '2026-12-03T23:59:59+07:00', ['chi']],
  ['binh', '2026-12-04T00:00:00+07:00', []],
  ['dung', '2026-12-02T08:00:00+07:00', []],
  ['chi', '2026-12-02T08:00:00+07:00', []],
])('%s at %s stands in for %j', (by, at, from) => {
  expect(approve(by, at)).toEqual(from)
})
