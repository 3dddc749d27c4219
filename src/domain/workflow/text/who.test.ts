import { describe, expect, it } from 'vitest'
import { asked, rules, text } from '../../../../tests/unit/workflow/house'
import { decideTextMove } from './decide'
import type { Move, Rules } from './types'

const outcome = (by: Rules, move: Move, state = text('submitted')) => {
  const decision = decideTextMove(by, state, move)
  return decision.ok || decision.code
}

const standIn = (from: string, to: string, start = '2026-03-02', end = '2026-03-04') => {
  return { from, to, start, end }
}
const delegated = (...delegations: Rules['delegations']) => rules({ delegations })

describe('who stands in for another (workflow.md, Who)', () => {
  it.each([
    ['the evening before', '2026-03-01T23:59:59+07:00', 'wrongRole'],
    ['the evening before, as the instant is written in UTC', '2026-03-01T16:59:59Z', 'wrongRole'],
    ['the first midnight', '2026-03-02T00:00:00+07:00', true],
    ['the first midnight, in UTC', '2026-03-01T17:00:00Z', true],
    ['the last second', '2026-03-04T23:59:59.999+07:00', true],
    ['the midnight after', '2026-03-05T00:00:00+07:00', 'wrongRole'],
  ] as const)('%s', (_, at, expected) => {
    expect(outcome(delegated(standIn('chi', 'em')), asked('approve', 'em', { at }))).toBe(expected)
  })

  it('by the days of the zone', () => {
    const move = asked('approve', 'em', { at: '2026-03-05T01:00:00Z' })
    const there = { ...delegated(standIn('chi', 'em')), zone: 'America/New_York' }
    expect(outcome(there, move)).toBe(true)
    expect(outcome(delegated(standIn('chi', 'em')), move)).toBe('wrongRole')
  })

  it.each([
    ['keeps the own roles too', standIn('dung', 'chi'), true],
    [
      'never on days that end before they begin',
      standIn('chi', 'em', '2026-03-04', '2026-03-01'),
      'wrongRole',
    ],
    ['not the one who is away instead', standIn('em', 'chi'), true],
  ] as const)('%s', (_, delegation, expected) => {
    const by = delegation.to
    expect(outcome(delegated(delegation), asked('approve', by))).toBe(expected)
  })

  it('passes on nothing that is delegated', () => {
    const two = delegated(standIn('chi', 'em'), standIn('em', 'khoa'))
    expect(outcome(two, asked('approve', 'em'))).toBe(true)
    expect(outcome(two, asked('approve', 'khoa'))).toBe('wrongRole')
  })

  it('is no author by it, and approves as themselves', () => {
    const forAuthor = delegated(standIn('an', 'khoa'))
    expect(outcome(forAuthor, asked('withdraw', 'khoa'))).toBe('wrongRole')
    expect(outcome(forAuthor, asked('edit', 'khoa'), text('approved'))).toBe('wrongRole')
    const decision = decideTextMove(
      delegated(standIn('chi', 'em')),
      text('submitted'),
      asked('approve', 'em'),
    )
    expect(decision.ok && decision.text.work.approvals.at(-1)?.by).toBe('em')
    const author = delegated(standIn('chi', 'an'))
    expect(outcome(author, asked('approve', 'an'))).toBe('ownWork')
    const again = delegated(standIn('chi', 'binh'))
    expect(outcome(again, asked('approve', 'binh'))).toBe('sameApprover')
  })

  it('goes back to the first step that is theirs on that day', () => {
    const decision = decideTextMove(
      delegated(standIn('binh', 'dung')),
      text('approved'),
      asked('edit', 'dung'),
    )
    expect(decision.ok && decision.text.work.step).toBe(0)
    const later = asked('edit', 'dung', { at: '2026-03-05T12:00:00+07:00' })
    const alone = decideTextMove(delegated(standIn('binh', 'dung')), text('approved'), later)
    expect(alone.ok && alone.text.work.step).toBe(2)
  })

  it('holds at both ends of the calendar', () => {
    const always = { ...delegated(standIn('chi', 'em', '0000-01-01', '9999-12-31')), zone: 'UTC' }
    const on = (at: string) => outcome(always, asked('approve', 'em', { at }))
    expect(on('0000-01-01T00:00:00+00:01')).toBe('wrongRole')
    expect(on('0000-01-01T00:00:00Z')).toBe(true)
    expect(on('9999-12-31T23:59:59Z')).toBe(true)
    expect(on('9999-12-31T23:59:59-00:01')).toBe('wrongRole')
  })
})

describe('nobody', () => {
  const anybody = rules({
    people: { ...rules().people, '': ['reporter'] },
    delegations: [standIn('chi', 'ghost'), standIn('chi', 'toString')],
  })

  it.each([undefined, null, 'ghost', 'toString', '__proto__', 'AN', 7, ['an'], { an: 1 }])(
    '%j moves no text, but lets the clock tick',
    (by) => {
      for (const move of ['edit', 'approve', 'withdraw', 'embargo'] as const) {
        expect(outcome(anybody, asked(move, by as string))).toBe('wrongRole')
      }
      expect(outcome(anybody, asked('tick', by as string))).toBe(true)
    },
  )

  it('is not somebody whose name every object has, or who has an odd one', () => {
    const people: Rules['people'] = JSON.parse(
      '{ "an": [], "toString": ["secretary"], "__proto__": ["secretary"], "": ["secretary"] }',
    )
    for (const by of ['toString', '__proto__', '']) {
      expect(outcome(rules({ people }), asked('approve', by))).toBe(true)
    }
  })
})
