import { describe, expect, it } from 'vitest'

import { decideTextMove } from './decide'
import { onlyDesk, peopleForText, rolesForText } from './desks'
import { ONE_STEP } from './chains'
import { textOfRows } from './ofArticle'
import type { Rules } from './types'

const NEWS = { id: 'news', members: ['an', 'binh'] }
const SPORT = { id: 'sport', members: ['bach', 'em'] }
const BOTH = { id: 'both', members: ['an', 'em'] }

it.each([
  [['sectionEditor'], 'binh', null, ['sectionEditor']],
  [['sectionEditor'], 'binh', NEWS, ['sectionEditor']],
  [['sectionEditor'], 'binh', SPORT, []],
  [['reporter', 'sectionEditor'], 'binh', SPORT, ['reporter']],
  [['secretary', 'editorInChief', 'outletHead'], 'chi', SPORT, 'all'],
  [['reporter'], 'an', SPORT, ['reporter']],
  [[], 'binh', NEWS, []],
])('%j of %s for a text of %j come to %j', (roles, person, desk, expected) => {
  expect(rolesForText(roles, person, desk)).toEqual(expected === 'all' ? roles : expected)
})

it.each([
  ['an', [NEWS, SPORT], 'news'],
  ['an', [NEWS, BOTH], null],
  ['chi', [NEWS, SPORT], null],
  ['an', [], null],
])('a new text of %s among %j is of the desk %s', (author, desks, expected) => {
  expect(onlyDesk(desks, author)?.id ?? null).toBe(expected)
})

describe('the law, asked of a text of a desk', () => {
  const rules: Rules = {
    zone: 'Asia/Ho_Chi_Minh',
    config: ONE_STEP,
    people: {
      an: ['reporter'],
      binh: ['sectionEditor'],
      bach: ['sectionEditor'],
      chi: ['editorInChief'],
      dung: ['scheduler'],
    },
    delegations: [
      { from: 'binh', to: 'dung', start: '2026-12-01', end: '2026-12-01' },
      { from: 'binh', to: 'bach', start: '2026-12-02', end: '2026-12-02' },
    ],
  }
  const text = textOfRows(
    {
      author: 'an',
      state: 'submitted',
      step: 0,
      revision: 2,
      complete: true,
      writers: ['an'],
      approvals: [],
    },
    null,
  )
  const approve = (by: string, day: string, desk: typeof NEWS | null) => {
    const at = `${day}T08:00:00+07:00`
    const held = { ...rules, people: peopleForText(rules.people, desk) }
    const decision = decideTextMove(held, text, { move: 'approve', by, at, seen: 2 })
    return decision.ok ? 'ok' : decision.code
  }

  it.each([
    ['binh', '2026-12-01', NEWS, 'ok'],
    ['bach', '2026-12-01', NEWS, 'wrongRole'],
    ['bach', '2026-12-01', SPORT, 'ok'],
    ['bach', '2026-12-01', null, 'ok'],
    ['chi', '2026-12-01', NEWS, 'ok'],
    // In binh's place, and so at binh's desk; not at another.
    ['dung', '2026-12-01', NEWS, 'ok'],
    ['dung', '2026-12-01', SPORT, 'wrongRole'],
    ['dung', '2026-12-02', NEWS, 'wrongRole'],
    ['bach', '2026-12-02', NEWS, 'ok'],
  ] as const)('approval by %s on %s of one of %j: %s', (by, day, desk, expected) => {
    expect(approve(by, day, desk && { ...desk, members: [...desk.members] })).toBe(expected)
  })
})
