import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { mayRead } from '@/newsroom/rundowns/rights'
import { findRundownRow, type RundownRow } from '@/newsroom/rundowns/rundownRow'

/** The rundown that an address `/rundown/:id/…` names, if this person may read it. */
export async function readableRundown(
  req: PayloadRequest,
  params: AdminViewServerProps['params'],
): Promise<RundownRow | null> {
  const [, id = ''] = Array.isArray(params?.segments) ? params.segments : []
  const rundown = await findRundownRow(req, { id: { equals: decodeURIComponent(id) } })
  return rundown && (await mayRead(req, rundown.outlet)) ? rundown : null
}
