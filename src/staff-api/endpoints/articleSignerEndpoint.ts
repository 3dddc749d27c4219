import type { Endpoint } from 'payload'

import type { Member } from '@/access/membership'
import { readsAsPublished } from '@/access/readsAsPublished'
import { MOST_PEOPLE } from '@/domain/credit/creditFault'
import { loadNoSigner } from '@/newsroom/people/views/loadNoSigner'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

/** Who is left to sign a text if these were its authors: said in its form before they are named. */
export const signerEndpoint: Endpoint = {
  path: '/:id/signers',
  method: 'get',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      if (readsAsPublished(req.user as Member)) throw failure('notHere')
      const { searchParams } = req
      const writers = (searchParams.get('writers') ?? '').split(',').filter(Boolean)
      const found = await loadNoSigner(req, String(req.routeParams?.id), {
        writers: writers.slice(0, MOST_PEOPLE),
        column: named(searchParams, 'column'),
        genre: searchParams.get('genre') ?? undefined,
        desk: named(searchParams, 'desk'),
      })
      if (found === undefined) throw failure('notHere')
      return Response.json({ noSigner: found })
    }),
}

/** Empty: none. Not there: as it is kept. */
function named(search: URLSearchParams, name: string): string | null | undefined {
  return search.has(name) ? search.get(name) || null : undefined
}
