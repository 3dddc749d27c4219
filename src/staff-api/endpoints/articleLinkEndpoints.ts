import type { Endpoint } from 'payload'

import { findLinkable } from '@/newsroom/articles/linkable/findLinkable'
import { linkTargets } from '@/newsroom/articles/linkable/linkTargets'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const MOST_IDS = 200
const LONGEST_QUERY = 300

/** Texts of ours as targets of links: found by title, or told of by their ids. */
export const articleLinkEndpoints: Endpoint[] = [
  {
    path: '/linkable',
    method: 'get',
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        const { searchParams } = req
        const now = new Date()
        const ids = searchParams.get('ids')
        if (ids !== null) {
          const asked = [...new Set(ids.split(',').filter(Boolean))].slice(0, MOST_IDS)
          return Response.json({ targets: await linkTargets(req, asked, now) })
        }
        const query = (searchParams.get('query') ?? '').slice(0, LONGEST_QUERY)
        const except = searchParams.get('except')
        return Response.json({ targets: await findLinkable(req, { query, except }, now) })
      }),
  },
]
