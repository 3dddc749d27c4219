import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { cleanText } from '@/domain/text/clean'

import { failure } from '@/newsroom/words/failure'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { setExpiry } from '@/newsroom/publications/actions/setExpiry'
import {
  ARTICLE_MOVES,
  type ArticleMove,
  EXPIRY,
  PUBLIC_MOVES,
  type PublicMove,
} from '@/domain/workflow/article'
import type { Article } from '@/payload-types'
import { answered } from '../answers/answered'

const isPublicMove = (move: string): move is PublicMove =>
  (PUBLIC_MOVES as readonly string[]).includes(move)

type Asked = {
  req: PayloadRequest
  id: string
  reason: string | null
  revision: string | null
  time: string | null
  now: Date
}

function moveBy(move: ArticleMove | PublicMove | typeof EXPIRY, asked: Asked): Promise<Article> {
  if (move === EXPIRY) return setExpiry(asked)
  return isPublicMove(move) ? movePublicSide({ ...asked, move }) : moveArticle({ ...asked, move })
}

const Body = z.object({
  move: z.enum([...ARTICLE_MOVES, ...PUBLIC_MOVES, EXPIRY]),
  revision: z.string().max(100).nullish(),
  reason: z.string().max(2000).nullish(),
  time: z.iso.datetime({ offset: true }).nullish(),
})

/** `POST /api/articles/:id/moves {move, revision, reason, time}`: the buttons of the article's page. */
export const moveEndpoint: Endpoint = {
  path: '/:id/moves',
  method: 'post',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      const body = Body.safeParse(await req.json?.().catch(() => null))
      if (!body.success) throw failure('unknownMove')
      const { move, revision: seen = null } = body.data
      const time = body.data.time ? new Date(body.data.time).toISOString() : null
      const asked = {
        req,
        id: String(req.routeParams?.id),
        reason: cleanText(body.data.reason ?? '').trim() || null,
      }
      const moved = await moveBy(move, { ...asked, revision: seen, time, now: new Date() })
      const { id, state, revision, revisionNumber, step, writers, approvals, updatedAt } = moved
      const { leftOut } = moved as typeof moved & { leftOut?: string[] }
      const way = { state, revision, revisionNumber, step, writers, approvals, updatedAt }
      return Response.json({ id, ...way, leftOut })
    }),
}
