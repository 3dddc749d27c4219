import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { tickItem } from '@/newsroom/articles/actions/tickItem'
import { loadArticleChecks } from '@/newsroom/articles/views/loadArticleChecks'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const Tick = z.object({
  words: z.string().max(300),
  ticked: z.boolean(),
  revision: z.string().max(100).nullish(),
})

async function answerChecks(req: PayloadRequest, id: string): Promise<Response> {
  const checks = await loadArticleChecks(req, id)
  if (!checks) throw failure('notHere')
  return Response.json(checks)
}

/** What the page of an article checks it by while it is written, and what is ticked by hand there. */
export const articleCheckEndpoints: Endpoint[] = [
  {
    path: '/:id/checks',
    method: 'get',
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        return answerChecks(req, String(req.routeParams?.id))
      }),
  },
  {
    path: '/:id/ticks',
    method: 'post',
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        const body = Tick.safeParse(await req.json?.().catch(() => null))
        if (!body.success) throw failure('unknownMove')
        const id = String(req.routeParams?.id)
        const { words, ticked: isTicked, revision = null } = body.data
        await tickItem({ req, id, words, isTicked, revision })
        return answerChecks(req, id)
      }),
  },
]
