import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { beginArchived } from './archived'
import { decideTextMove } from './decide'
import type { Move, MoveName, Rules, TextState } from './types'

const AT = '2026-11-30T08:00:00+07:00'
const PAST = '2019-05-12T07:30:00+07:00'
const own = { author: 'an', complete: true, publishedAt: PAST, takenDown: false, at: AT }

const rules: Rules = {
  zone: 'Asia/Ho_Chi_Minh',
  config: {
    steps: [
      { id: 'phong', roles: ['sectionEditor'] },
      { id: 'ban', roles: ['editorInChief'] },
    ],
    editors: ['sectionEditor', 'editorInChief'],
    publishers: ['editorInChief'],
    takers: ['editorInChief'],
    distinct: true,
  },
  people: {
    an: ['reporter'],
    binh: ['sectionEditor'],
    chi: ['editorInChief'],
    dung: ['editorInChief'],
  },
  delegations: [],
}

function begun(given: Partial<typeof own> = {}): TextState {
  const began = beginArchived({ ...own, ...given })
  if (!began.ok) throw new Error(began.code)
  return began.text
}

function after(text: TextState, ...moves: object[]): TextState {
  return moves.reduce<TextState>((now, move) => {
    const decision = decideTextMove(rules, now, { at: AT, ...move } as Move)
    if (!decision.ok) throw new Error(decision.code)
    return decision.text
  }, text)
}

describe('a text that was published elsewhere', () => {
  it('begins public, with no approval and no word of anybody to be signed', () => {
    expect(begun()).toEqual({
      work: {
        ...{ author: 'an', state: 'approved', step: null, revision: 1, complete: true },
        ...{ writers: [], approvals: [] },
      },
      public: { published: 1, next: null, takenDown: false, embargoUntil: null },
    })
  })

  it('is gone when the other place took it down, and needs every approval to come back', () => {
    const text = begun({ takenDown: true })
    expect(text.public).toEqual({
      published: null,
      next: null,
      takenDown: true,
      embargoUntil: null,
    })
    expect(text.work).toMatchObject({ state: 'returned', approvals: [] })
    const back = after(text, { move: 'reinstate', by: 'chi', reason: 'đã rà lại' })
    const decision = decideTextMove(rules, back, { move: 'publish', by: 'chi', at: AT, seen: 1 })
    expect(decision).toEqual({ ok: false, code: 'wrongState' })
  })

  it.each([
    ['the same instant', AT],
    ['one that is to come, as an embargo would be', '2026-11-30T08:00:01+07:00'],
    ['the same instant in another zone', '2026-11-30T01:00:00Z'],
  ])('is none when it says %s', (_, publishedAt) =>
    expect(beginArchived({ ...own, publishedAt })).toEqual({ ok: false, code: 'notPast' }),
  )

  it('asks for every step once somebody edits it, whatever step is theirs', () => {
    const edited = after(begun(), { move: 'edit', by: 'chi', seen: 1, complete: true })
    expect(edited.work).toMatchObject({
      state: 'submitted',
      step: 0,
      approvals: [],
      writers: ['chi'],
    })
    expect(edited.public.published).toBe(1)
  })

  it('keeps what readers have meanwhile, and gives them the new one by the whole way', () => {
    const text = after(
      begun(),
      { move: 'edit', by: 'an', seen: 1, complete: true },
      { move: 'submit', by: 'an', seen: 2 },
      { move: 'approve', by: 'binh', seen: 2 },
      { move: 'approve', by: 'chi', seen: 2 },
      { move: 'publish', by: 'chi', seen: 2 },
    )
    expect(text.public.published).toBe(2)
  })

  it('lets nothing out but its own words and what all steps approved, whatever is asked', () => {
    const names: MoveName[] = [
      ...([
        'edit',
        'edit',
        'submit',
        'withdraw',
        'approve',
        'approve',
        'approve',
        'return',
      ] as const),
      ...(['publish', 'schedule', 'unschedule', 'takeDown', 'reinstate', 'tick'] as const),
    ]
    const wish = fc.record({
      move: fc.constantFrom(...names),
      by: fc.constantFrom('an', 'binh', 'chi', 'dung'),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), fc.boolean(), (wishes, takenDown) => {
        let text = begun({ takenDown })
        const signed = new Set([1])
        wishes.forEach(({ move, by }, minute) => {
          const at = new Date(Date.parse(AT) + minute * 60_000).toISOString()
          const time = new Date(Date.parse(at) + 60_000).toISOString()
          const asked = {
            move,
            by,
            at,
            time,
            seen: text.work.revision,
            complete: true,
            reason: 'x',
          }
          const decision = decideTextMove(rules, text, asked as unknown as Move)
          if (!decision.ok) return
          text = decision.text
          const { state, revision, approvals } = text.work
          if (move === 'approve' && state === 'approved') {
            expect(approvals.map(({ step }) => step)).toEqual(['phong', 'ban'])
            signed.add(revision)
          }
          for (const out of [text.public.published, text.public.next?.revision]) {
            expect(out == null || signed.has(out)).toBe(true)
          }
          expect(text.public.takenDown && text.public.published !== null).toBe(false)
        })
      }),
      { numRuns: 300 },
    )
  })
})
