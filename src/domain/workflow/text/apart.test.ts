import { describe, expect, it } from 'vitest'

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

const NOTHING = { outlet: false, place: false, embargo: false, desk: false, wish: false }
/** To no desk of theirs, of a text that is not narrowed for them. */
const ELSEWHERE = { isOwnDesk: false, isOtherDesks: false }

type Case = [
  what: keyof typeof NOTHING,
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
  ['wish', 'an', 'draft', NEVER, null],
  // Of a revision that is to take the place of what readers have, too.
  ['wish', 'an', 'returned', LIVE, null],
  ['wish', 'an', 'submitted', NEVER, 'wishByEditors'],
  ['wish', 'an', 'approved', NEVER, 'wishByEditors'],
  ['wish', 'binh', 'submitted', NEVER, null],
  ['wish', 'chi', 'approved', WAITING, null],
  ['wish', null, 'approved', NEVER, null],
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
  const changed = { ...NOTHING, [what]: true }
  const save = { ...ELSEWHERE, by, at: AT, wasSubmitted: state !== 'draft', changed }
  expect(refuseApart(rules, text, save)).toBe(code)
})

it('stands in for somebody on the days of the delegation alone', () => {
  const { work, public: side } = newText({ author: 'an', complete: true })
  const text = { work: { ...work, state: 'approved' as const }, public: { ...side, published: 1 } }
  const changed = { ...NOTHING, place: true }
  const asked = { ...ELSEWHERE, by: 'dung', wasSubmitted: true, changed }
  expect(refuseApart(rules, text, { ...asked, at: AT })).toBeNull()
  expect(refuseApart(rules, text, { ...asked, at: '2026-12-02T00:00:00+07:00' })).toBe(
    'placedByEditors',
  )
})

describe('the desk of a text', () => {
  const ask = (
    by: string | null,
    state: WorkState,
    { side = {}, people = rules.people, ...save }: Partial<Asked> = {},
  ) => {
    const start = newText({ author: 'an', complete: true })
    const text = {
      work: { ...start.work, state, step: state === 'submitted' ? 0 : null },
      public: { ...start.public, ...side },
    }
    const changed = { ...NOTHING, desk: true }
    const all = { ...ELSEWHERE, by, at: AT, wasSubmitted: state !== 'draft', changed, ...save }
    return refuseApart({ ...rules, people }, text, all)
  }
  type Asked = Partial<Parameters<typeof refuseApart>[2]> & {
    side: Partial<PublicSide>
    people: Rules['people']
  }

  it.each<[string | null, WorkState, Partial<Asked>, string | null]>([
    ['an', 'draft', { isOwnDesk: true }, null],
    ['an', 'returned', { isOwnDesk: true }, null],
    ['an', 'draft', {}, 'deskByEditors'],
    ['an', 'submitted', { isOwnDesk: true }, 'deskByEditors'],
    ['an', 'draft', { isOwnDesk: true, side: LIVE }, 'deskByEditors'],
    ['binh', 'submitted', {}, null],
    ['chi', 'approved', { side: LIVE }, null],
    [null, 'approved', { side: LIVE }, null],
  ])('is changed by %s while it is %s with %j: %s', (by, state, save, code) => {
    expect(ask(by, state, save)).toBe(code)
  })

  it('is not taken to their own by an editor of another, nor is anything else of it changed', () => {
    const save = { isOwnDesk: true, isOtherDesks: true, people: { binh: [] } }
    for (const state of ['draft', 'submitted', 'returned', 'approved'] as const) {
      expect(ask('binh', state, save)).toBe('otherDesk')
    }
    for (const what of ['place', 'embargo', 'outlet'] as const) {
      expect(ask('binh', 'draft', { ...save, changed: { ...NOTHING, [what]: true } })).toBe(
        'otherDesk',
      )
    }
    // What they wrote themselves stays theirs.
    expect(ask('an', 'draft', { ...save, people: { an: [] } })).toBeNull()
  })
})
