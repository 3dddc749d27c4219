import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { QUOTE_MAX } from '@/domain/comment/anchor/types'
import { acceptSuggestion } from '@/newsroom/comments/actions/acceptSuggestion'
import { addComment, replyTo, suggestWords } from '@/newsroom/comments/actions/addComment'
import {
  editComment,
  refuseSuggestion,
  removeComment,
  reopenThread,
  resolveThread,
} from '@/newsroom/comments/actions/changeComment'
import { loadComments } from '@/newsroom/comments/views/loadComments'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

/** Longer than what is kept may be: how long it is, is said in words. */
const words = z.string().max(20_000)
const Said = z.object({
  body: words.default(''),
  mentions: z.array(z.string().max(100)).max(100).default([]),
})
const Anchor = z.object({
  block: z.string().max(100).nullable(),
  quote: z.string().min(1).max(QUOTE_MAX),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  offset: z.number().int().min(0),
})
const Begun = Said.extend({ anchor: Anchor.nullable().default(null), replacement: words.nullish() })

type Asked = { req: PayloadRequest; article: string; comment: string }

/** Does something with the comments of a text and answers with them as they then are. */
const endpoint = (
  method: 'post' | 'patch' | 'delete',
  path: string,
  act: (asked: Asked) => Promise<void>,
): Endpoint => ({
  path: `/:id/comments${path}`,
  method,
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      const article = String(req.routeParams?.id)
      await act({ req, article, comment: String(req.routeParams?.comment) })
      return Response.json(await loadComments(req, article))
    }),
})

async function read<Body>(req: PayloadRequest, shape: z.ZodType<Body>): Promise<Body> {
  const body = shape.safeParse(await req.json?.().catch(() => null))
  if (!body.success) throw failure('badInput')
  return body.data
}

/** What is said about a text, by the page of that text. */
export const commentEndpoints: Endpoint[] = [
  {
    path: '/:id/comments',
    method: 'get',
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        return Response.json(await loadComments(req, String(req.routeParams?.id)))
      }),
  },
  endpoint('post', '', async ({ req, article }) => {
    const { replacement, ...begun } = await read(req, Begun)
    if (typeof replacement === 'string') await suggestWords({ req, article, replacement, ...begun })
    else await addComment({ req, article, ...begun })
  }),
  endpoint('post', '/:comment/replies', async (asked) =>
    replyTo({ ...asked, ...(await read(asked.req, Said)) }),
  ),
  endpoint('patch', '/:comment', async (asked) =>
    editComment({ ...asked, ...(await read(asked.req, Said)) }),
  ),
  endpoint('delete', '/:comment', removeComment),
  endpoint('post', '/:comment/resolve', resolveThread),
  endpoint('post', '/:comment/reopen', reopenThread),
  endpoint('post', '/:comment/accept', acceptSuggestion),
  endpoint('post', '/:comment/refuse', refuseSuggestion),
]
