import type { Where } from 'payload'

import { rowsWhere } from '@/database/rows'
import { idOfThing, typeOfThing } from '@/domain/changes/kinds'

import type { PublicReader } from '../reader'

const PAGE = 500
const MOST_MARKS = 200

type Reader = Pick<PublicReader, 'payload' | 'now'>

/** How far somebody has read the change log, and until when what changes by itself was looked at. */
export type ReadSoFar = {
  sequence: number
  /** The row of that number: another database has another. */
  change: string
  /** ISO instant. */
  lookedAt: string
}

export type Changed = {
  /** Ids of articles of which the public may have something else. */
  texts: string[]
  now: ReadSoFar
}

/**
 * Texts that may be other than they were: by the change log, by what was written and is not told there yet, and by their own
 * minutes since. Null when this is not the log that was read: another database, or one put back from a backup.
 */
export async function changedTexts(reader: Reader, before: ReadSoFar): Promise<Changed | null> {
  const { payload, now } = reader
  if (!(await isSameLog(reader, before))) return null
  const rows = await rowsAfter(reader, before.sequence)
  const [marks, turned] = await Promise.all([
    rowsWhere(payload, 'change-marks', {
      where: { dueAt: { exists: false } },
      select: { thing: true },
      limit: MOST_MARKS,
      overrideAccess: true,
    }),
    rowsWhere(payload, 'public-texts', {
      where: turnedBetween(before.lookedAt, now.toISOString()),
      select: { articleId: true },
      overrideAccess: true,
    }),
  ])
  const things = [...rows, ...marks]
    .map(({ thing }) => thing)
    .filter((thing) => typeOfThing(thing) === 'text')
    .map(idOfThing)
  const last = rows.at(-1)
  return {
    texts: [...new Set([...things, ...turned.map(({ articleId }) => articleId)])],
    now: {
      ...(last ? { sequence: last.sequence, change: last.id } : before),
      lookedAt: now.toISOString(),
    },
  }
}

/** Where the log stands now; what is read afterwards is at least so new. */
export async function newestChange(reader: Reader): Promise<ReadSoFar> {
  const [row] = await rowsWhere(reader.payload, 'changes', {
    where: {},
    select: { sequence: true },
    sort: '-sequence',
    limit: 1,
    overrideAccess: true,
  })
  return {
    sequence: row?.sequence ?? 0,
    change: row?.id ?? '',
    lookedAt: reader.now.toISOString(),
  }
}

async function isSameLog({ payload }: Reader, { sequence, change }: ReadSoFar): Promise<boolean> {
  if (sequence === 0) return true
  const [row] = await rowsWhere(payload, 'changes', {
    where: { sequence: { equals: sequence } },
    select: {},
    limit: 1,
    overrideAccess: true,
  })
  return row?.id === change
}

type Row = { id: string; sequence: number; thing: string }

async function rowsAfter({ payload }: Reader, sequence: number): Promise<Row[]> {
  const all: Row[] = []
  for (;;) {
    const rows = await rowsWhere(payload, 'changes', {
      where: { sequence: { greater_than: all.at(-1)?.sequence ?? sequence } },
      select: { sequence: true, thing: true },
      sort: 'sequence',
      limit: PAGE,
      overrideAccess: true,
    })
    all.push(...rows)
    if (rows.length < PAGE) return all
  }
}

const turnedBetween = (after: string, until: string): Where => ({
  or: ['publishedAt', 'embargoUntil', 'expireAt'].map((field) => ({
    and: [{ [field]: { greater_than: after } }, { [field]: { less_than_equal: until } }],
  })),
})
