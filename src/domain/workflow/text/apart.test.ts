import { expect, it } from 'vitest'

import { refuseApart } from './apart'
import { ONE_STEP } from './chains'
import { newText } from './decide'
import type { PublicSide, Rules, WorkState } from './types'

const rules: Rules = {
  zone: 'Asia/Ho_Chi_Minh',
  config: { ...ONE_STEP, editors: ['sectionEditor'], publishers: ['editorInChief'] },
  people: {
    an: ['reporter'],
    binh: ['sectionEditor'],
    chi: ['editorInChief'],
    dung: ['scheduler'],
  },
  delegations: [{ from: 'chi', to: 'dung', start: '2026-12-01', end: '2026-12-01' }],
}
const AT = '2026-12-01T08:00:00+07:00'
const [LIVE, WAITING, GONE, NEVER] = [
  { published: 1 },
  { next: { revision: 1, at: '2026-12-02T08:00:00+07:00' } },
  { takenDown: true },
  {},
]

type Case = [
  what: 'outlet' | 'place' | 'embargo',
  by: string | null,
  state: WorkState,
  side: Partial<PublicSide>,
  code: string | null,
]

it.each<Case>([
  ['outlet', 'an', 'draft', NEVER, null],
  ['outlet', 'an', 'returned', NEVER, 'outletFixed'],
  ['outlet', 'chi', 'submitted', NEVER, 'outletFixed'],
  ['outlet', null, 'approved', LIVE, 'outletFixed'],
  ['place', 'an', 'draft', NEVER, null],
  ['place', 'an', 'returned', NEVER, null],
  ['place', 'an', 'submitted', NEVER, 'placedByEditors'],
  // Readers have it while its author writes on.
  ['place', 'an', 'draft', LIVE, 'placedByEditors'],
  ['place', 'an', 'draft', WAITING, 'placedByEditors'],
  ['place', 'an', 'returned', GONE, 'placedByEditors'],
  ['place', 'binh', 'submitted', NEVER, null],
  ['place', 'chi', 'approved', LIVE, null],
  ['place', 'dung', 'approved', LIVE, null],
  ['place', null, 'approved', LIVE, null],
  ['embargo', 'an', 'draft', NEVER, null],
  ['embargo', 'an', 'submitted', NEVER, 'embargoByPublishers'],
  ['embargo', 'binh', 'approved', NEVER, 'embargoByPublishers'],
  ['embargo', 'chi', 'approved', NEVER, null],
  ['embargo', 'chi', 'approved', LIVE, 'embargoByMove'],
  ['embargo', 'an', 'draft', WAITING, 'embargoByMove'],
  ['embargo', null, 'approved', LIVE, 'embargoByMove'],
  ['embargo', 'an', 'returned', GONE, null],
])('a changed %s, saved by %s, of a text that is %s with %j: %s', (what, by, state, side, code) => {
  const start = newText({ author: 'an', complete: true })
  const text = {
    work: { ...start.work, state, step: state === 'submitted' ? 0 : null },
    public: { ...start.public, ...side },
  }
  const changed = { outlet: false, place: false, embargo: false, [what]: true }
  expect(refuseApart(rules, text, { by, at: AT, wasSubmitted: state !== 'draft', changed })).toBe(
    code,
  )
})

it('stands in for somebody on the days of the delegation alone', () => {
  const { work, public: side } = newText({ author: 'an', complete: true })
  const text = { work: { ...work, state: 'approved' as const }, public: { ...side, published: 1 } }
  const changed = { outlet: false, place: true, embargo: false }
  const asked = { by: 'dung', wasSubmitted: true, changed }
  expect(refuseApart(rules, text, { ...asked, at: AT })).toBeNull()
  expect(refuseApart(rules, text, { ...asked, at: '2026-12-02T00:00:00+07:00' })).toBe(
    'placedByEditors',
  )
})
