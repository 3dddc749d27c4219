import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { mayRead, mayReadTakes } from '@/newsroom/rundowns/rights'
import { findRundownRow, type RundownRow } from '@/newsroom/rundowns/rundownRow'

type Params = AdminViewServerProps['params']

/** The rundown that an address `/rundown/:id/…` names, if this person may read it. */
export const readableRundown = (req: PayloadRequest, params: Params) =>
  rundownFor({ req, params, may: mayRead })

/** The same for a page that shows no more than what went out. */
export const rundownWithTakes = (req: PayloadRequest, params: Params) =>
  rundownFor({ req, params, may: mayReadTakes })

async function rundownFor({
  req,
  params,
  may,
}: {
  req: PayloadRequest
  params: Params
  may: typeof mayRead
}): Promise<RundownRow | null> {
  const [, id = ''] = Array.isArray(params?.segments) ? params.segments : []
  const rundown = await findRundownRow(req, { id: { equals: decodeURIComponent(id) } })
  return rundown && (await may(req, rundown.outlet)) ? rundown : null
}
