import type { Endpoint } from 'payload'
import { z } from 'zod'

import { cleanText } from '@/domain/text/clean'

import { failure } from '@/newsroom/words/messages'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { ARTICLE_MOVES, PUBLIC_MOVES, type PublicMove } from '@/domain/workflow/article'
import { answered } from '../answers/answered'

const isPublicMove = (move: string): move is PublicMove =>
  (PUBLIC_MOVES as readonly string[]).includes(move)

const Body = z.object({
  move: z.enum([...ARTICLE_MOVES, ...PUBLIC_MOVES]),
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
      const moved = isPublicMove(move)
        ? await movePublicSide({ ...asked, move, revision: seen, time, now: new Date() })
        : await moveArticle({ ...asked, move, revision: seen })
      const { id, state, revision, revisionNumber, step, writers, approvals } = moved
      const { leftOut } = moved as typeof moved & { leftOut?: string[] }
      const way = { state, revision, revisionNumber, step, writers, approvals }
      return Response.json({ id, ...way, leftOut })
    }),
}
