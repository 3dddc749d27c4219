import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'

import { insertOnce } from '@/database/insertOnce'
import { inChunks } from '@/database/rows'
import type { DueAlert } from '../dueAlert'
import { type KnownAlert, loadKnownAlerts } from '../views/openAlerts'

type Sync = {
  payload: Payload
  now: Date
  /** The alerts that should be open now. */
  due: readonly DueAlert[]
  /** The alerts that were open before the facts were read. */
  open: readonly KnownAlert[]
}

export type SyncResult = {
  /** Rows made: a fact's first time. */
  created: number
  /** Rows opened again: a fact that was gone and came back. Not counted as created. */
  reopened: number
  /** Rows closed: the fact is gone. */
  resolved: number
}

/**
 * Makes the open alerts those that are due. A fact has one row for ever: created once by its unique key, resolved when
 * the fact is gone, opened again should it come back. What people did about a fact that holds is left alone
 * (docs/adr/0012). Each step is a single conditional write, so that two syncs at once do every step once, and one that
 * dies midway is completed by the next.
 */
export async function syncAlerts({ payload, now, due, open }: Sync): Promise<SyncResult> {
  const req = await createLocalReq({}, payload)
  const at = now.toISOString()
  const known = await rowsOf(req, due)
  const result: SyncResult = { created: 0, reopened: 0, resolved: 0 }
  for (const alert of due) {
    const row = known.get(alert.key)
    if (!row) {
      if (await create({ payload, alert, at })) result.created += 1
    } else if (!row.open) {
      if (await reopen({ req, row, alert, at })) result.reopened += 1
    } else if (row.message !== alert.message || row.title !== alert.title) {
      await reword({ req, row, alert })
    }
  }
  const keys = new Set(due.map(({ key }) => key))
  for (const row of open) {
    if (!keys.has(row.key) && (await resolve({ req, row, at }))) result.resolved += 1
  }
  return result
}

async function rowsOf(
  req: PayloadRequest,
  due: readonly DueAlert[],
): Promise<Map<string, KnownAlert>> {
  const keys = due.map(({ key }) => key)
  const rows = await inChunks(keys, (chunk) => loadKnownAlerts(req, { key: { in: chunk } }))
  return new Map(rows.map((row) => [row.key, row]))
}

async function create({ payload, alert, at }: { payload: Payload; alert: DueAlert; at: string }) {
  const id = await insertOnce({
    payload,
    collection: 'alerts',
    data: { ...alert, open: true, openedAt: at, handling: 'new' },
  })
  return id !== null
}

type Change = { req: PayloadRequest; row: KnownAlert }

/** What comes back is new again, whatever was done about it before: the log keeps that. */
function reopen({ req, row, alert, at }: Change & { alert: DueAlert; at: string }) {
  return compareAndSet({
    req,
    collection: 'alerts',
    id: row.id,
    expected: { open: { equals: false } },
    set: {
      open: true,
      resolvedAt: null,
      openedAt: at,
      title: alert.title,
      message: alert.message,
      handling: 'new',
      acknowledgedAt: null,
      settledBy: null,
      settledAt: null,
      settledReason: null,
    },
  })
}

function reword({ req, row, alert }: Change & { alert: DueAlert }) {
  return compareAndSet({
    req,
    collection: 'alerts',
    id: row.id,
    expected: { open: { equals: true } },
    set: { title: alert.title, message: alert.message },
  })
}

function resolve({ req, row, at }: Change & { at: string }) {
  return compareAndSet({
    req,
    collection: 'alerts',
    id: row.id,
    expected: { open: { equals: true } },
    set: { open: false, resolvedAt: at },
  })
}
