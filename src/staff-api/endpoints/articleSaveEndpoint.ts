import type { Endpoint } from 'payload'
import { z } from 'zod'

import { saveText } from '@/newsroom/articles/actions/saveText'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const Fields = z.record(z.string().max(100), z.unknown())
const Body = z.object({ base: Fields, mine: Fields })

/** `POST /api/articles/:id/save {base, mine}`: what a person changed of a text, joined with what others did meanwhile. */
export const saveEndpoint: Endpoint = {
  path: '/:id/save',
  method: 'post',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      const body = Body.safeParse(await req.json?.().catch(() => null))
      if (!body.success) throw failure('saveUnclear')
      return Response.json(await saveText({ req, id: String(req.routeParams?.id), ...body.data }))
    }),
}
