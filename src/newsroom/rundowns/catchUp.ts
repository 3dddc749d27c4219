import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { compareAndSet } from '@/database/compareAndSet'
import type { RowWrite } from '@/domain/rundown/edit/rowWrites'

import { changesAfter, type WrittenChange } from './changes'
import { entryColumns, settingsColumns } from './entryRow'
import type { RundownRow } from './rundownRow'

const SIDE_BY_SIDE = 25

/**
 * Brings the entries in line with every change on record, in order; returns the revision they then are at. A change is
 * made by its record alone, so a server that dies between the two loses nothing: whoever comes next goes on here. Done
 * twice, or by several at once, it comes to the same: a row takes a change only if nothing newer wrote it.
 */
export async function catchUp(
  req: PayloadRequest,
  rundown: Pick<RundownRow, 'id' | 'outlet' | 'revision'>,
): Promise<number> {
  let { revision } = rundown
  for (const change of await changesAfter(req, { rundown: rundown.id, after: revision })) {
    await applyChange(req, rundown, change)
    revision = change.revision
  }
  return revision
}

/** Writes what one change leaves in the rows, and then that it is applied. */
export async function applyChange(
  req: PayloadRequest,
  rundown: Pick<RundownRow, 'id' | 'outlet'>,
  { revision, rows, settings }: Pick<WrittenChange, 'revision' | 'rows' | 'settings'>,
): Promise<void> {
  // Rows of one change are different entries: a paste of thousands goes in side by side.
  for (let at = 0; at < rows.length; at += SIDE_BY_SIDE) {
    const some = rows.slice(at, at + SIDE_BY_SIDE)
    await Promise.all(some.map((row) => writeRow(req, rundown, row, revision)))
  }
  await compareAndSet({
    req,
    collection: 'rundowns',
    id: rundown.id,
    expected: { revision: { less_than: revision } },
    set: { revision, ...(settings && settingsColumns(settings)) },
  })
}

async function writeRow(
  req: PayloadRequest,
  rundown: Pick<RundownRow, 'id' | 'outlet'>,
  row: RowWrite,
  revision: number,
): Promise<void> {
  const key = entryKey(rundown.id, row.id)
  if (row.kind === 'put') {
    const isNew = await insertUnique(['key'], () =>
      req.payload.db.create({
        collection: 'rundown-entries',
        data: {
          rundown: rundown.id,
          outlet: rundown.outlet,
          key,
          entry: row.id,
          revision,
          removed: false,
          ...entryColumns(row.entry),
        },
        req,
      }),
    )
    if (isNew) return
  }
  await req.payload.db.updateOne({
    collection: 'rundown-entries',
    where: { and: [{ key: { equals: key } }, { revision: { less_than: revision } }] },
    data: { ...SETS[row.kind](row as never), revision },
    req,
  })
}

const SETS: { [Kind in RowWrite['kind']]: (row: Extract<RowWrite, { kind: Kind }>) => object } = {
  put: ({ entry }) => ({ ...entryColumns(entry), removed: false }),
  set: ({ fields }) => entryColumns(fields),
  remove: () => ({ removed: true }),
}

/** The unique key of an entry's row. */
export const entryKey = (rundown: string, entry: string): string => `${rundown}:${entry}`
