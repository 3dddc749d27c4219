import type { Payload, Where } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import { markOf } from '@/domain/search/tiers'
import { kept, onStop } from '@/process/registry'
import { latestOf } from '@/search/latestOf'
import {
  type Entry,
  isBroken,
  searchIndex,
  type IndexWriter,
  type SearchIndex,
} from '@/search/searchIndex'
import { settings } from '@/settings/settings'

import { WORK_KIND_NAMES, WORK_KINDS, type WorkKind, type WorkRow } from './kinds'

/** Rows read and put in at a time. */
const PAGE = 100
/** Clocks of several processes differ, and a row is seen only once its transaction has ended: so far is read again. */
const OVERLAP_MS = 120_000

/** The index of work of this process. */
export type WorkIndex = {
  /** Once it has what was written when this was called. */
  upToDate: () => Promise<SearchIndex>
  stop: () => Promise<void>
}

const all = () => kept('workIndexes', () => new WeakMap<Payload, WorkIndex>())

/** The one of this process: begun when somebody first looks for something. */
export function workIndexOf(payload: Payload): WorkIndex {
  const known = all().get(payload)
  if (known) return known
  const made = openWorkIndex(payload)
  all().set(payload, made)
  return made
}

/** Ends it with the Payload that it reads by. */
export async function closeWorkIndex(payload: Payload): Promise<void> {
  const index = all().get(payload)
  all().delete(payload)
  await index?.stop()
}

function openWorkIndex(payload: Payload): WorkIndex {
  const index = searchIndex({ folder: settings().searchFolder, name: 'work' })

  /** Everything of a kind that was changed since it was last read; where that ended. Null when the row is gone that was the last one then. */
  const readOn = async (
    kind: WorkKind,
    writer: IndexWriter,
    since: string | undefined,
  ): Promise<string | null> => {
    const from = since ? new Date(Date.parse(since) - OVERLAP_MS).toISOString() : null
    let last: Pick<WorkRow, 'id' | 'updatedAt'> | null = null
    for (;;) {
      const rows: WorkRow[] = await WORK_KINDS[kind].toFind(payload, {
        where: last ? after(last) : from ? { updatedAt: { greater_than: from } } : {},
        limit: PAGE,
        overrideAccess: true,
      })
      if (from && !last && rows.length === 0) return null
      const known = await writer.versions(rows.map(({ id }) => keyOf(kind, id)))
      const entries = rows
        .map((row) => entryOf(kind, row))
        .filter(({ key, version }) => known.get(key) !== version)
      if (entries.length > 0) await writer.put(entries)
      last = rows.at(-1) ?? last
      if (rows.length < PAGE) return last?.updatedAt ?? since ?? ''
      await new Promise(setImmediate)
    }
  }
  /** Null where the database is not the one that was read: a backup was put back, or a last row deleted. */
  const readAll = async (writer: IndexWriter, read: Readonly<Record<string, string>>) => {
    if (!(await isInLog(payload, read.line))) return null
    const ends: Record<string, string> = { line: await newestLine(payload) }
    for (const kind of WORK_KIND_NAMES) {
      const end = await readOn(kind, writer, read[kind])
      if (end === null) return null
      ends[kind] = end
    }
    return ends
  }
  const rebuild = () => index.rebuild(async (writer) => (await readAll(writer, {})) ?? {})
  const look = async () => {
    await index.open()
    try {
      const ends = index.isReady() ? await readAll(index, await index.mark()) : null
      if (ends === null) return await rebuild()
      await index.put([], ends)
    } catch (error) {
      if (!isBroken(error)) throw error
      index.forsake()
      await rebuild()
    }
  }
  const lookNow = latestOf(look)
  const stop = () => index.stop()
  onStop(() => void stop())
  return {
    upToDate: async () => {
      await lookNow()
      return index
    },
    stop,
  }
}

/** The newest line of the log: every write adds one and none is ever taken out, so it stays as long as this is the same database. */
async function newestLine(payload: Payload): Promise<string> {
  const [row] = await rowsWhere(payload, 'audit-events', {
    where: {},
    ...{ select: {}, sort: '-at', limit: 1, overrideAccess: true },
  })
  return row?.id ?? ''
}

/** Whether the line that was the newest is still there; of a log that had none, or of an index of before, nothing is known. */
async function isInLog(payload: Payload, line: string | undefined): Promise<boolean> {
  if (!line) return true
  const row = await rowOf(payload, 'audit-events', line, { select: {}, overrideAccess: true })
  return row !== null
}

const after = ({ updatedAt, id }: Pick<WorkRow, 'id' | 'updatedAt'>): Where => ({
  or: [
    { updatedAt: { greater_than: updatedAt } },
    { and: [{ updatedAt: { equals: updatedAt } }, { id: { greater_than: id } }] },
  ],
})

export const keyOf = (kind: WorkKind, id: string): string => `${kind}:${id}`
export const idOfKey = (key: string): string => key.slice(key.indexOf(':') + 1)
export const kindMark = (kind: WorkKind): string => markOf('k', kind)
export const outletMark = (id: string): string => markOf('o', id)

function entryOf(kind: WorkKind, row: WorkRow): Entry {
  const { title, sapo, body, updatedAt } = row
  return {
    ...{ title, sapo, body, version: updatedAt, at: Date.parse(updatedAt) },
    key: keyOf(kind, row.id),
    marks: [kindMark(kind), ...(row.outlet ? [outletMark(row.outlet)] : [])],
  }
}
