import type { Endpoint } from 'payload'

import { copyText } from '@/newsroom/articles/actions/copyText'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

/** A new text with the words of another: in place of the framework's own copy, which would take all fields along. */
export const copyEndpoint: Endpoint = {
  path: '/:id/duplicate',
  method: 'post',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      return Response.json({ doc: await copyText(req, String(req.routeParams?.id)) })
    }),
}
