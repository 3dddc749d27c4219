import { createLocalReq, type Payload } from 'payload'

import { rowsWhere } from '@/database/rows'
import { loadContent } from '@/newsroom/rundowns/loadContent'
import { loadRun } from '@/newsroom/rundowns/runRow'
import { allTakes, standingTakes } from '@/newsroom/rundowns/takes'

import type { Reading, Row, RundownRead } from './found'

/** Reads the rows of the database itself, without the product's addresses, rights and hooks. */
export async function readDatabase(payload: Payload, since: Date): Promise<Reading> {
  const rows: Reading['rows'] = {}
  for (const collection of [
    'airings',
    'files',
    'issues',
    'media',
    'requests',
    'schedules',
  ] as const) {
    rows[collection] = await rowsOf(payload, collection, since)
  }
  // Of an article the newest version holds.
  const docs = await rowsWhere(payload, 'articles', {
    draft: true,
    trash: true,
    sort: 'id',
    where: { createdAt: { greater_than_equal: since.toISOString() } },
    overrideAccess: true,
  })
  rows.articles = docs as unknown as Row[]
  return {
    rows,
    rundowns: await rundownsOf(payload, since),
    events: await rowsOf(payload, 'audit-events', since),
  }
}

type Collection = Parameters<Payload['db']['find']>[0]['collection']

async function rowsOf(payload: Payload, collection: Collection, since: Date): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where: { createdAt: { greater_than_equal: since.toISOString() } },
    pagination: false,
    limit: 0,
    sort: 'id',
  })
  return docs
}

async function rundownsOf(payload: Payload, since: Date): Promise<RundownRead[]> {
  const req = await createLocalReq({}, payload)
  const read: RundownRead[] = []
  for (const { id } of await rowsOf(payload, 'rundowns', since)) {
    const { row, content } = await loadContent(req, id)
    const takes = await allTakes(req, id)
    const standing = new Set(standingTakes(takes).map((take) => take.id))
    const { sequence } = await loadRun(req, row)
    read.push({
      id,
      issue: row.issue ?? '',
      entries: content.entries,
      takes: takes.map((take) => ({ entry: take.entry, stands: standing.has(take.id) })),
      sequence,
      revision: row.revision,
    })
  }
  return read
}
