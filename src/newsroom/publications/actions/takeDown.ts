import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf, rowOrThrow, rowWhere } from '@/database/rows'
import { decideTextMove } from '@/domain/workflow/text/decide'
import type { RefusalCode } from '@/domain/workflow/text/types'
import { isVisible } from '@/domain/workflow/text/visible'
import type { Article, PublicText } from '@/payload-types'

import { articleActor } from '../../articles/articleFacts'
import { whileMoving } from '../../articles/actions/whileMoving'
import { withdrawAhead, WITHDRAWN } from '../../articles/airingOfText'
import { recordEvent } from '../../audit/recordEvent'
import { withContext } from '../../context/requestContext'
import { failure, type NewsroomError } from '../../words/messages'
import { rulesFor, textStateOf } from '../textState'

export type PublicMove = 'takeDown' | 'reinstate'

type Asked = { req: PayloadRequest; id: string; move: PublicMove; reason: string | null; now: Date }

/**
 * Takes what readers have of an article from every public way at once, or lets it be published again, for the request's
 * user (workflow.md, Moves). What was published is kept on the server; a text whose published revision is taken down needs
 * approval again.
 * @throws NewsroomError with what to do when the move is not legal now.
 */
export function movePublicSide({ req, id, move, reason, now }: Asked): Promise<Article> {
  return whileMoving(req, id, async (own) => {
    const article = await rowOrThrow(own, 'articles', id, { draft: true, overrideAccess: false })
    const side = await loadSide(own, id)
    const before = textStateOf(article, side)
    const { roles } = await articleActor(own, article)
    const person = String(own.user?.id ?? '')
    const at = now.toISOString()
    const decision = decideTextMove(rulesFor(person, roles), before, {
      move,
      by: person,
      at,
      reason,
    })
    if (!decision.ok) throw refusalFor(decision.code, move, side)
    if (!side) throw failure('notPublic')
    const wasSeen = isVisible(before.public, at) && !side.trashed
    await changeSide(own, side, move === 'takeDown' ? { at, wasSeen } : null)
    if (move === 'takeDown') {
      await withdrawAhead({ req: own, article: id, now: at, reason: WITHDRAWN.takenDown })
      const isReturned = decision.text.work.state !== before.work.state
      if (isReturned) return returnArticle(own, id, reason)
      await hideFromSupervisors(own, id)
    }
    await recordEvent({
      req: own,
      action: `article.${move}`,
      collection: 'articles',
      id,
      title: article.title,
      outlet: idOf(article.outlet),
      reason,
      after: { revision: article.revision },
    })
    return article
  })
}

type Side = Pick<PublicText, 'id' | 'takenDown' | 'embargoUntil' | 'trashed' | 'revisedAt'> & {
  published: string | null
}

/** With the fingerprint of what is published; null for a text that was never published. */
async function loadSide(req: PayloadRequest, article: string): Promise<Side | null> {
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article } },
    select: {
      publication: true,
      takenDown: true,
      embargoUntil: true,
      trashed: true,
      revisedAt: true,
    },
    overrideAccess: true,
  })
  if (!row) return null
  const id = idOf(row.publication)
  const publication =
    id === null
      ? null
      : await rowOf(req, 'publications', id, { select: { revision: true }, overrideAccess: true })
  return { ...row, published: publication?.revision ?? null }
}

/** Down at an instant, or up again: nothing is published by that. */
async function changeSide(
  req: PayloadRequest,
  side: Side,
  down: { at: string; wasSeen: boolean } | null,
): Promise<void> {
  const isMine = await compareAndSet({
    req,
    collection: 'public-texts',
    id: side.id,
    expected: {
      and: [{ takenDown: { equals: side.takenDown } }, { revisedAt: { equals: side.revisedAt } }],
    },
    set: down
      ? { takenDown: true, publication: null, goneSince: down.wasSeen ? down.at : null }
      : { takenDown: false, goneSince: null },
  })
  if (!isMine) throw failure('movedMeanwhile')
  if (!down) return
  // What is kept names its own files: the library's are free to go.
  const data = { pictures: [] }
  await req.payload.db.updateOne({ collection: 'public-texts', id: side.id, data, req })
}

/** The article's own move, with its line in the log: what was approved is not approved any more. */
function returnArticle(req: PayloadRequest, id: string, reason: string | null): Promise<Article> {
  const intent = { move: 'takeDown', to: 'returned', reason, seenRevision: null } as const
  return withContext(req, { takingDown: true, articleIntent: { id, intent } }, () =>
    writeAsDraft(req, id),
  )
}

/** The work goes on as it was; the live row, which supervisors read, is no published one any more. */
async function hideFromSupervisors(req: PayloadRequest, id: string): Promise<void> {
  await withContext(req, { takingDown: true }, () => writeAsDraft(req, id))
}

const writeAsDraft = (req: PayloadRequest, id: string): Promise<Article> =>
  req.payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft' },
    depth: 0,
    overrideAccess: true,
    req,
  })

const MOVE_WORDS: Record<PublicMove, string> = { takeDown: 'gỡ bài', reinstate: 'cho đăng lại' }

function refusalFor(code: RefusalCode, move: PublicMove, side: Side | null): NewsroomError {
  switch (code) {
    case 'wrongRole':
      return failure('wrongRole', { move: MOVE_WORDS[move] })
    case 'reasonMissing':
      return failure('reasonMissing', { move: MOVE_WORDS[move] })
    default:
      if (move === 'reinstate') return failure('notTakenDown')
      return failure(side?.takenDown ? 'alreadyTakenDown' : 'notPublic')
  }
}
