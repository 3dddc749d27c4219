import type { PayloadRequest } from 'payload'

import { ARTICLE_MOVES, type ArticleState, PUBLIC_MOVES } from '@/domain/workflow/article'
import { articleStateOf } from '@/domain/workflow/text/ofArticle'
import { standsInFor } from '@/domain/workflow/text/standsInFor'
import type { Move, MoveName, TextState } from '@/domain/workflow/text/types'

import type { MoveIntent, MoveMade } from '../../context/types'
import type { LoadedText } from '../loadText'

const REASONED: readonly string[] = ['return', 'takeDown']

/** What the log tells of a move; saving what is not approved is no event: autosave would drown the log. */
export function noteMove(
  req: PayloadRequest,
  made: {
    move: Move
    before: TextState
    text: TextState
    loaded: LoadedText
    from: ArticleState
    reason: string | null
    isDone: boolean
    standIns: readonly string[]
    warnings: readonly string[]
    expiry: MoveIntent['expiry']
  },
): void {
  const { move, before, text, loaded, from, reason, isDone, standIns, warnings, expiry } = made
  const name = loggedName(move.move, before)
  if (!name) return
  req.context.articleMove = {
    move: name,
    from,
    to: articleStateOf(text),
    step: loaded.chain.steps[before.work.step ?? -1]?.name ?? null,
    reason: REASONED.includes(name) ? reason : null,
    standsInFor: isDone ? standIns : standsInFor(loaded.rules, before, move),
    unschedules: name === 'return' && before.public.next !== null && text.public.next === null,
    isDone,
    warnings,
    expiry,
  }
}

function loggedName(move: MoveName, { work }: TextState): MoveMade['move'] | null {
  if (move === 'edit') return work.state === 'approved' ? 'revise' : null
  const names: readonly MoveMade['move'][] = [...ARTICLE_MOVES, ...PUBLIC_MOVES, 'reassign']
  return names.find((name) => name === move) ?? null
}
