import type { Endpoint } from 'payload'

import { countVersions } from '@/newsroom/versions/views/countVersions'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** As many as a page of versions has. */
const MOST = 50

/** What the page of a text's versions asks for once it is there. */
export const versionEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/version-words' }, async ({ req, id }) => {
    const ids = (req.searchParams.get('ids') ?? '').split(',').filter(Boolean)
    return { counts: await countVersions(req, id, ids.slice(0, MOST)) }
  }),
]
