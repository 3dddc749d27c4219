import type { Endpoint } from 'payload'
import { z } from 'zod'

import { cleanText } from '@/domain/text/clean'

import { failure } from '@/newsroom/words/messages'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import { movePublicSide, type PublicMove } from '@/newsroom/publications/actions/takeDown'
import { answered } from '../answers/answered'

const PUBLIC_MOVES = ['takeDown', 'reinstate'] as const satisfies readonly PublicMove[]
const isPublicMove = (move: string): move is PublicMove =>
  (PUBLIC_MOVES as readonly string[]).includes(move)

const Body = z.object({
  move: z.enum(['submit', 'withdraw', 'return', 'approve', 'publish', ...PUBLIC_MOVES]),
  revision: z.string().max(100).nullish(),
  reason: z.string().max(2000).nullish(),
})

/** `POST /api/articles/:id/moves {move, revision, reason}`: the buttons of the article's page. */
export const moveEndpoint: Endpoint = {
  path: '/:id/moves',
  method: 'post',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      const body = Body.safeParse(await req.json?.().catch(() => null))
      if (!body.success) throw failure('unknownMove')
      const { move, revision: seen = null } = body.data
      const asked = {
        req,
        id: String(req.routeParams?.id),
        reason: cleanText(body.data.reason ?? '').trim() || null,
      }
      const moved = isPublicMove(move)
        ? await movePublicSide({ ...asked, move, now: new Date() })
        : await moveArticle({ ...asked, move, revision: seen })
      const { id, state, revision, leftOut } = moved as typeof moved & { leftOut?: string[] }
      return Response.json({ id, state, revision, leftOut })
    }),
}
