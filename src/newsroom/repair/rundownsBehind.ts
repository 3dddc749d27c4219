import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { RundownRun } from '@/payload-types'

import { idOf } from '@/access/membership'
import { areClosed } from '../rundowns/closing'
import { findRundownRow, type RundownRow } from '../rundowns/rundownRow'
import { peekRun } from '../rundowns/runRow'

/** Whoever opens one brings it up to date; nobody needs one that nobody opened for longer. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60 * 1000

/** Rundowns whose entries lack a change on record, or whose takes lack one that a press closed. */
export async function rundownsBehind(req: PayloadRequest, now: Date): Promise<RundownRow[]> {
  const since = new Date(now.getTime() - LOOK_BACK_MS).toISOString()
  const behind: RundownRow[] = []
  for (const [id, revision] of await newestRevisions(req, since)) {
    const rundown = await findRundownRow(req, { id: { equals: id } })
    if (!rundown) continue
    const { closed } = await peekRun(req, id)
    const isClosed = closed === null || (await areClosed(req, id, closed))
    if (rundown.revision < revision || !isClosed) behind.push(rundown)
  }
  return behind
}

/** The newest revision on record of each rundown that was changed or run of late. */
async function newestRevisions(req: PayloadRequest, since: string): Promise<Map<string, number>> {
  const changes = await rowsWhere(req, 'rundown-changes', {
    where: { at: { greater_than: since } },
    sort: 'revision',
    select: { rundown: true, revision: true },
    overrideAccess: true,
  })
  const { docs: runs } = await req.payload.db.find<RundownRun>({
    collection: 'rundown-runs',
    where: { updatedAt: { greater_than: since } },
    limit: 0,
    pagination: false,
    req,
  })
  const newest = new Map(runs.map(({ rundown }) => [idOf(rundown) ?? '', 0]))
  for (const { rundown, revision } of changes) newest.set(idOf(rundown) ?? '', revision)
  return newest
}
