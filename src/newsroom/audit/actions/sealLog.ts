import type { Payload, Where } from 'payload'

import { insertUnique } from '@/database/claim'
import { unfinishedRows } from '@/database/unfinished'

import { logPages } from '../logPages'
import {
  type LogRow,
  NO_SEAL,
  ROW_FIELDS,
  rowsHashOf,
  type Seal,
  sealHashOf,
  type SealedRow,
  sealRow,
} from '../sealHashes'
import { lastSeal, sealedUntil, type SealHead, sealsWhere } from '../seals'
import { before, LATE_MS, SEAL_AFTER_MS } from '../sealTimes'

/** Rows a seal covers at most: its list of them is one value in one row. */
export const SEAL_ROWS = 1000
/** Rows read at a time. */
const PAGE_ROWS = 1000
/** Seals read at a time. */
const PAGE = 25

type Sealing = { payload: Payload; now: Date; most?: number }

export type Sealed = {
  rows: number
  /** The newest there is now: null while there is none. */
  last: SealHead | null
}

/**
 * Seals the rows of the log that no seal covers yet, the oldest first. Those of the last minutes wait, as do those of acts
 * that are still under way; one that turns up later goes into the next seal. Of several who seal at once, one does.
 */
export async function sealLog({ payload, now, most = SEAL_ROWS }: Sealing): Promise<Sealed> {
  // In this order: who seals meanwhile takes the number after `last`, and we stop; what ends meanwhile waits for the next.
  let last = await lastSeal(payload)
  const unfinished = await unfinishedRows(payload, 'audit-events')
  const until = before(now, SEAL_AFTER_MS)
  const reached = await sealedUntil(payload, until)
  const since = reached && before(reached, LATE_MS)
  const known = last ? await sealedSince(payload, since) : new Set<string>()
  const sealedAt = now.toISOString()
  let rows = 0
  let waiting: LogRow[] = []
  const seal = async (batch: LogRow[], upTo: string) => {
    const made = makeSeal({ batch, last, sealedAt, until: upTo })
    if (!(await insertSeal(payload, made))) return false
    last = { sequence: made.sequence, until: made.until, hash: made.hash }
    rows += batch.length
    return true
  }
  for await (const page of logPages({
    payload,
    fields: ROW_FIELDS,
    since,
    until,
    size: PAGE_ROWS,
  })) {
    waiting.push(...page.filter(({ id }) => !known.has(id) && !unfinished.has(id)))
    while (waiting.length > most) {
      const batch = inOrder(waiting.slice(0, most))
      waiting = waiting.slice(most)
      const upTo = laterOf(batch.at(-1)?.createdAt, reached)
      if (!(await seal(batch, upTo))) return { rows, last }
    }
  }
  if (waiting.length > 0) await seal(inOrder(waiting), until)
  return { rows, last }
}

/** The ids of all rows that are sealed and may have been made since. */
async function sealedSince(payload: Payload, since: string | null): Promise<Set<string>> {
  const ids = new Set<string>()
  const reaching: Where[] = since ? [{ until: { greater_than_equal: since } }] : []
  for (let after = 0; ;) {
    const seals = await sealsWhere(payload, {
      where: { and: [...reaching, { sequence: { greater_than: after } }] },
      sort: 'sequence',
      limit: PAGE,
      select: { sequence: true, rows: true },
    })
    for (const { rows } of seals) for (const [id] of rows) ids.add(id)
    if (seals.length < PAGE) return ids
    after = seals.at(-1)?.sequence ?? after
  }
}

/** By their time, those of one moment by their id. */
const inOrder = (rows: LogRow[]) =>
  rows.sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  )

const laterOf = (one = '', other: string | null) => (other && other > one ? other : one)

function makeSeal({
  batch,
  last,
  sealedAt,
  until,
}: {
  batch: readonly LogRow[]
  last: SealHead | null
  sealedAt: string
  until: string
}): Seal {
  const rows: SealedRow[] = batch.map(sealRow)
  const seal = {
    sequence: (last?.sequence ?? 0) + 1,
    sealedAt,
    firstAt: batch[0]?.createdAt ?? until,
    until,
    count: rows.length,
    rowsHash: rowsHashOf(rows),
    previousHash: last?.hash ?? NO_SEAL,
  }
  return { ...seal, rows, hash: sealHashOf(seal) }
}

/** False when another has taken the number. */
function insertSeal(payload: Payload, seal: Seal): Promise<boolean> {
  return insertUnique(['sequence'], () =>
    payload.db.create({ collection: 'audit-seals', data: { ...seal } }),
  )
}
