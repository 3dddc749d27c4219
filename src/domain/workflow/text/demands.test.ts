import { describe, expect, it } from 'vitest'
import {
  asked,
  BEFORE,
  NOON,
  rules,
  signed,
  text,
  withConfig,
} from '../../../../tests/unit/workflow/house'
import { decideTextMove } from './decide'
import type { Move, Rules, TextState } from './types'

type Case = [string, TextState, Move, string | true, Rules?]

const outcome = (state: TextState, move: Move, by: Rules = rules()) => {
  const decision = decideTextMove(by, state, move)
  return decision.ok || decision.code
}

const atLast = (differs: object = {}) =>
  text('submitted', {}, { step: 2, approvals: signed('binh', 'chi'), ...differs })
const oneStep = withConfig({ steps: [{ id: 'a', roles: ['editorInChief'] }] })
const both = withConfig({
  steps: [
    { id: 'a', roles: ['editorInChief'] },
    { id: 'b', roles: ['editorInChief'] },
  ],
})
const bothByOne = { ...both, config: { ...both.config, distinct: false } }
const authorSigns = rules({ people: { ...rules().people, an: ['reporter', 'secretary'] } })

describe('what is demanded of a move (workflow.md, Moves)', () => {
  it.each<Case>([
    [
      'an edit of what was not seen',
      text('draft'),
      asked('edit', 'an', { seen: 3 }),
      'revisionChanged',
    ],
    [
      'an edit of what is not yet',
      text('draft'),
      asked('edit', 'an', { seen: 5 }),
      'revisionChanged',
    ],
    [
      'an edit on the way, unseen',
      text('submitted'),
      asked('edit', 'chi', { seen: 3 }),
      'revisionChanged',
    ],
    [
      'an edit after approval, unseen',
      text('approved'),
      asked('edit', 'an', { seen: 3 }),
      'revisionChanged',
    ],
    ['an edit that leaves gaps', text('draft'), asked('edit', 'an', { complete: false }), true],
    [
      'submitting what was not seen',
      text('draft'),
      asked('submit', 'an', { seen: 3 }),
      'revisionChanged',
    ],
    [
      'submitting with gaps',
      text('draft', {}, { complete: false }),
      asked('submit', 'an'),
      'incomplete',
    ],
    [
      'submitting with gaps, unseen: the first is told',
      text('draft', {}, { complete: false }),
      asked('submit', 'an', { seen: 3 }),
      'revisionChanged',
    ],
    [
      'handing over to nobody',
      text('draft'),
      asked('reassign', 'an', { to: 'ghost' }),
      'unknownPerson',
    ],
    [
      'handing over to what every object has',
      text('draft'),
      asked('reassign', 'an', { to: 'toString' }),
      'unknownPerson',
    ],
    ['handing over to oneself', text('draft'), asked('reassign', 'an', { to: 'an' }), true],
    ['withdrawing needs no sight', text('submitted'), asked('withdraw', 'an', { seen: 1 }), true],
  ])('%s', (_, state, move, expected) => {
    expect(outcome(state, move)).toBe(expected)
  })
})

describe('approving', () => {
  it.each<Case>([
    [
      'what was not seen',
      text('submitted'),
      asked('approve', 'chi', { seen: 3 }),
      'revisionChanged',
    ],
    [
      'what has gaps',
      text('submitted', {}, { complete: false }),
      asked('approve', 'chi'),
      'incomplete',
    ],
    ['one’s own text', text('submitted'), asked('approve', 'an'), 'ownWork', authorSigns],
    [
      'one’s own text with gaps: the first is told',
      text('submitted', {}, { complete: false }),
      asked('approve', 'an'),
      'incomplete',
      authorSigns,
    ],
    [
      'one’s own words, on the way',
      text('submitted', {}, { writers: ['chi'] }),
      asked('approve', 'chi'),
      true,
    ],
    [
      'one’s own words, at the end',
      atLast({ writers: ['dung'] }),
      asked('approve', 'dung'),
      'ownWork',
    ],
    [
      'the words of others, at the end',
      atLast({ writers: ['an', 'em'] }),
      asked('approve', 'dung'),
      true,
    ],
    [
      'one’s own words, the only step',
      text('submitted', {}, { step: 0, approvals: [], writers: ['dung'] }),
      asked('approve', 'dung'),
      'ownWork',
      oneStep,
    ],
    [
      'a second step',
      text('submitted', {}, { approvals: [{ step: 'a', by: 'dung', revision: 4 }] }),
      asked('approve', 'dung'),
      'sameApprover',
      both,
    ],
    [
      'a second step where that is allowed',
      text('submitted', {}, { approvals: [{ step: 'a', by: 'dung', revision: 4 }] }),
      asked('approve', 'dung'),
      true,
      bothByOne,
    ],
    [
      'a second step, of one’s own words: the first is told',
      text(
        'submitted',
        {},
        { approvals: [{ step: 'a', by: 'dung', revision: 4 }], writers: ['dung'] },
      ),
      asked('approve', 'dung'),
      'ownWork',
      both,
    ],
  ])('%s', (_, state, move, expected, by) => {
    expect(outcome(state, move, by)).toBe(expected)
  })
})

describe('publishing and scheduling', () => {
  it.each<Case>([
    [
      'what was not seen',
      text('approved'),
      asked('publish', 'chi', { seen: 3 }),
      'revisionChanged',
    ],
    [
      'what was taken down',
      text('approved', { takenDown: true }),
      asked('publish', 'chi', { seen: 3 }),
      'takenDown',
    ],
    [
      'what was taken down, by nobody',
      text('approved', { takenDown: true }),
      asked('publish', 'an'),
      'wrongRole',
    ],
    [
      'for later what was taken down',
      text('approved', { takenDown: true }),
      asked('schedule', 'chi', { seen: 3 }),
      'takenDown',
    ],
    [
      'for later what was not seen',
      text('approved'),
      asked('schedule', 'chi', { seen: 3, time: BEFORE }),
      'revisionChanged',
    ],
    ['for a second ago', text('approved'), asked('schedule', 'chi', { time: BEFORE }), 'pastTime'],
    ['for now', text('approved'), asked('schedule', 'chi', { time: NOON }), 'pastTime'],
    [
      'for now as another zone writes it',
      text('approved'),
      asked('schedule', 'chi', { time: '2026-03-02T05:00:00.000Z' }),
      'pastTime',
    ],
    [
      'for a microsecond later',
      text('approved'),
      asked('schedule', 'chi', { time: '2026-03-02T05:00:00.000001Z' }),
      true,
    ],
    ['again what is out', text('approved', { published: 4 }), asked('publish', 'chi'), true],
  ])('%s', (_, state, move, expected) => {
    expect(outcome(state, move)).toBe(expected)
  })
})
