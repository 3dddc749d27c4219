import { createLocalReq, type ServerProps } from 'payload'

import { rowOf } from '@/database/rows'
import { loadTraceUp } from '@/newsroom/plans/views/loadTraceUp'

import { ListDescription } from '../lists/ListDescription'
import { TraceUp } from './TraceUp'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under the title of an issue or an airing: the clause it counts for. Over the list: what the list is. */
export async function TraceHeader(props: Props) {
  const { id, payload, user, collectionSlug } = props
  const isTraced = collectionSlug === 'issues' || collectionSlug === 'airings'
  if (!id || !user || !isTraced) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  if (collectionSlug === 'airings') {
    const airing = await rowOf(req, 'airings', id, {
      select: { column: true, startedAt: true },
      overrideAccess: false,
    })
    const ways = await loadTraceUp({ req, column: airing?.column, at: airing?.startedAt })
    return <TraceUp ways={ways} />
  }
  const issue = await rowOf(req, 'issues', id, {
    select: { column: true, plannedAt: true },
    overrideAccess: false,
  })
  return <TraceUp ways={await loadTraceUp({ req, column: issue?.column, at: issue?.plannedAt })} />
}
