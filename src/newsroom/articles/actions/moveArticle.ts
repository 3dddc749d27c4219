import type { PayloadRequest } from 'payload'

import type { ArticleMove } from '@/domain/workflow/article'
import type { Article } from '@/payload-types'

import { intendMove } from '../moving/moveIntent'
import { whileMoving } from './whileMoving'

type Move = {
  req: PayloadRequest
  id: string
  move: ArticleMove
  /** The fingerprint of the text the person had before their eyes. */
  revision: string | null
  reason: string | null
}

/**
 * Moves an article for the request's user: one move of one article at a time, under that user's rights; the gate
 * itself is the collection's hook (enforceWorkflow).
 * @throws NewsroomError with what to do when the move is not legal now.
 */
export async function moveArticle({ req, id, move, revision, reason }: Move): Promise<Article> {
  return whileMoving(req, id, (own) => {
    intendMove(own, id, { move, reason, seenRevision: revision })
    return own.payload.update({
      collection: 'articles',
      id,
      data: move === 'publish' ? { _status: 'published' } : {},
      draft: move !== 'publish',
      depth: 0,
      overrideAccess: false,
      user: own.user,
      req: own,
    })
  })
}
