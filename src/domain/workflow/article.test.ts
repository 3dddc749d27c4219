import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  ARTICLE_STATES,
  ARTICLE_TRANSITIONS,
  articleMoveBetween,
  decideArticleMove,
  possibleArticleMoves,
  type ArticleActor,
  type ArticleMove,
  type ArticleState,
  type MoveRequest,
} from './article'

const MOVES: ArticleMove[] = ['submit', 'withdraw', 'return', 'approve', 'publish', 'revise']
const ACTORS: ArticleActor[] = [
  'author',
  'reporter',
  'sectionEditor',
  'editorInChief',
  'scheduler',
  'outletHead',
  'supervisor',
  'administrator',
]

/**
 * What each person may do with an article in each state, written by hand from the chain phóng viên → biên tập →
 * Ban Biên tập (domain.md §2): the table under test is not read here.
 */
const EXPECTED: Record<ArticleState, Partial<Record<ArticleActor, ArticleMove[]>>> = {
  draft: {
    author: ['submit'],
    sectionEditor: ['submit'],
    editorInChief: ['submit'],
  },
  submitted: {
    author: ['withdraw'],
    sectionEditor: ['return', 'approve'],
    editorInChief: ['return', 'approve'],
  },
  returned: {
    author: ['submit'],
    sectionEditor: ['submit'],
    editorInChief: ['submit'],
  },
  approved: {
    author: ['revise'],
    sectionEditor: ['return', 'publish', 'revise'],
    editorInChief: ['return', 'publish', 'revise'],
    outletHead: ['revise'],
    administrator: ['revise'],
  },
  published: {
    author: ['revise'],
    sectionEditor: ['revise'],
    editorInChief: ['revise', 'takeDown'],
    outletHead: ['revise', 'takeDown'],
    administrator: ['revise'],
  },
}

const LEADS_TO: Record<ArticleMove, ArticleState> = {
  submit: 'submitted',
  withdraw: 'draft',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  revise: 'draft',
  takeDown: 'returned',
}

const TEXT = 'a'.repeat(32)
const OTHER = 'b'.repeat(32)

/** A request with nothing against it but state and actor. */
function request(
  state: ArticleState,
  move: ArticleMove,
  actor: ArticleActor,
  change: Partial<MoveRequest> = {},
): MoveRequest {
  return {
    move,
    article: { state, revision: TEXT, approvedRevision: TEXT, missing: [] },
    actor: { roles: [actor], wroteIt: false },
    reason: 'Cần sửa tít.',
    seenRevision: TEXT,
    ...change,
  }
}

const everyCase = ARTICLE_STATES.flatMap((state) =>
  ACTORS.flatMap((actor) => MOVES.map((move) => ({ state, actor, move }))),
)

describe('the moves of an article', () => {
  it.each(everyCase)('$state: $actor asks to $move', ({ state, actor, move }) => {
    const decision = decideArticleMove(request(state, move, actor))
    const isLegal = EXPECTED[state][actor]?.includes(move) ?? false
    expect(decision.ok).toBe(isLegal)
    if (decision.ok) expect(decision.to).toBe(LEADS_TO[move])
  })

  it.each(everyCase)(
    '$state: $move is offered to $actor just when legal',
    ({ state, actor, move }) => {
      const offered = possibleArticleMoves({ state, roles: [actor], wroteIt: false }).includes(move)
      const isLegal = EXPECTED[state][actor]?.includes(move) ?? false
      expect(offered).toBe(isLegal && move !== 'revise')
    },
  )

  it('a refusal says whether the state or the role is in the way', () => {
    expect(decideArticleMove(request('draft', 'publish', 'editorInChief'))).toEqual({
      ok: false,
      refusal: { code: 'wrongState', from: 'draft', move: 'publish' },
    })
    expect(decideArticleMove(request('approved', 'publish', 'reporter'))).toEqual({
      ok: false,
      refusal: { code: 'wrongRole', move: 'publish' },
    })
  })

  it('nobody approves what they wrote or changed, whatever else they are', () => {
    const roles: ArticleActor[] = ['author', 'sectionEditor', 'editorInChief', 'administrator']
    const decision = decideArticleMove(
      request('submitted', 'approve', 'editorInChief', { actor: { roles, wroteIt: true } }),
    )
    expect(decision).toEqual({ ok: false, refusal: { code: 'ownWork' } })
    expect(possibleArticleMoves({ state: 'submitted', roles, wroteIt: true })).not.toContain(
      'approve',
    )
  })

  it.each(['submit', 'approve', 'publish'] as const)('%s needs a complete article', (move) => {
    const [from] = ARTICLE_TRANSITIONS.find((one) => one.move === move)?.from ?? []
    const asked = request(from ?? 'draft', move, 'editorInChief')
    const missing = ['sapo', 'chuyên mục']
    expect(decideArticleMove({ ...asked, article: { ...asked.article, missing } })).toEqual({
      ok: false,
      refusal: { code: 'incomplete', missing },
    })
  })

  it.each([null, '', '   ', '\n'])('a return without a reason (%j) is refused', (reason) => {
    expect(decideArticleMove(request('submitted', 'return', 'sectionEditor', { reason }))).toEqual({
      ok: false,
      refusal: { code: 'reasonMissing', move: 'return' },
    })
  })

  it.each([OTHER, null, ''])('approval binds to the text that was seen (%j)', (seenRevision) => {
    expect(
      decideArticleMove(request('submitted', 'approve', 'sectionEditor', { seenRevision })),
    ).toEqual({ ok: false, refusal: { code: 'revisionChanged' } })
  })

  it.each([OTHER, null])('just the approved text is published (approved: %j)', (approved) => {
    const asked = request('approved', 'publish', 'editorInChief')
    const article = { ...asked.article, approvedRevision: approved }
    expect(decideArticleMove({ ...asked, article })).toEqual({
      ok: false,
      refusal: { code: 'revisionChanged' },
    })
  })

  it('every change of state is one move, read back from its ends', () => {
    for (const from of ARTICLE_STATES) {
      for (const to of ARTICLE_STATES) {
        const moves = MOVES.filter(
          (move) =>
            LEADS_TO[move] === to &&
            ACTORS.some((actor) => EXPECTED[from][actor]?.includes(move) ?? false),
        )
        expect(moves.length, `${from} → ${to}`).toBeLessThanOrEqual(1)
        expect(articleMoveBetween(from, to)).toBe(moves[0] ?? null)
      }
    }
  })

  it('no walk of moves publishes a text that nobody else approved', () => {
    const step = fc.record({
      move: fc.constantFrom(...MOVES),
      actor: fc.constantFrom(...ACTORS),
      wroteIt: fc.boolean(),
      edits: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: ArticleState = 'draft'
        let revision = 0
        let approved: number | null = null
        let approvedByOther = false
        for (const { move, actor, wroteIt, edits } of steps) {
          if (edits && state !== 'approved' && state !== 'published') revision += 1
          const decision = decideArticleMove({
            move,
            article: {
              state,
              revision: String(revision),
              approvedRevision: approved === null ? null : String(approved),
              missing: [],
            },
            actor: { roles: [actor], wroteIt },
            reason: 'vì',
            seenRevision: String(revision),
          })
          if (!decision.ok) continue
          state = decision.to
          if (move === 'approve') [approved, approvedByOther] = [revision, !wroteIt]
          if (move === 'submit' || move === 'return' || move === 'revise') approved = null
          if (state === 'published') {
            expect(approved).toBe(revision)
            expect(approvedByOther).toBe(true)
          }
        }
      }),
    )
  })
})
