import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { type Due, lateReleases } from '@/domain/workflow/text/lateReleases'

import { syncAlerts, type SyncResult } from '../../check/actions/syncAlerts'
import { loadOpenAlerts } from '../../check/views/openAlerts'
import { lateAlert } from './lateAlert'

/** The oldest ones: a worker that stood still leaves more, which are all told by the same few alerts. */
const MOST = 1000

/** Has an alert open for whatever is late, and ends those of what went out, was taken down or was called off. */
export async function tellLate({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<SyncResult> {
  const req = await createLocalReq({}, payload)
  const open = await loadOpenAlerts(req, ['releaseLate'])
  const due = [
    ...(await dueBy(req, { field: 'nextAt', what: 'out', now })),
    ...(await dueBy(req, { field: 'expireAt', what: 'down', now })),
  ]
  return syncAlerts({ payload, now, open, due: lateReleases(due, now.getTime()).map(lateAlert) })
}

type Wanted = { field: 'nextAt' | 'expireAt'; what: Due['what']; now: Date }

async function dueBy(req: PayloadRequest, { field, what, now }: Wanted): Promise<Due[]> {
  const rows = await rowsWhere(req, 'public-texts', {
    where: {
      and: [{ trashed: { equals: false } }, { [field]: { less_than_equal: now.toISOString() } }],
    },
    select: { outlet: true, nextAt: true, expireAt: true },
    sort: [field, 'id'],
    limit: MOST,
    overrideAccess: true,
  })
  return rows.flatMap((row) => {
    const [outlet, minute] = [idOf(row.outlet), row[field]]
    return outlet && minute ? [{ outlet, what, minute }] : []
  })
}
