import type { Endpoint } from 'payload'

import { MAX_QUERY_LENGTH } from '@/domain/search/query'
import { findWork } from '@/newsroom/finder/views/findWork'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

/** Whatever a person may read, found by its words from anywhere in the admin. */
export const findWorkEndpoint: Endpoint = {
  path: '/anywhere',
  method: 'get',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      const typed = (req.searchParams.get('query') ?? '').slice(0, MAX_QUERY_LENGTH)
      return Response.json({ found: await findWork(req, typed) })
    }),
}
