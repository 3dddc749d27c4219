import { findOutlet } from '../queries/outlets'
import { changesQuery } from '../queries/parameters'
import { changePage } from '../schemas'
import type { PublicReader } from '../reader'
import { listChanges } from '../states/listChanges'
import { changeStream, lastEventOf, waitForChanges } from './changeStream'
import { json, type Endpoint } from './endpoint'
import { named } from './found'
import { programmeEndpoints } from './programmeEndpoints'
import { registerEndpoints } from './registerEndpoints'
import { textEndpoints } from './textEndpoints'

const outletOf = async (reader: PublicReader, slug: string | undefined) =>
  (await named(slug, 'outlet', (address) => findOutlet(reader, address)))?.id

/** Every address of the public API. */
export const endpoints: Endpoint[] = [
  ...textEndpoints,
  json({
    path: '/changes',
    group: 'changes',
    operation: 'listChanges',
    summary: 'Everything that changed in what the public has, oldest first',
    query: changesQuery,
    response: changePage,
    canBeMissing: true,
    hasEvents: true,
    answer: async ({ reader, query, request }) => {
      const { after, limit, wait } = query
      const asked = { after, limit, outlet: await outletOf(reader, query.outlet) }
      const found = await listChanges(reader, asked)
      if (wait === 0 || found.items.length > 0) return found
      return waitForChanges(reader, { ...asked, seconds: wait, signal: request.signal })
    },
    stream: async ({ reader, query, request }) =>
      changeStream(reader, {
        ...{ outlet: await outletOf(reader, query.outlet), limit: query.limit },
        after: lastEventOf(request) ?? query.after,
        signal: request.signal,
      }),
  }),
  ...registerEndpoints,
  ...programmeEndpoints,
]
