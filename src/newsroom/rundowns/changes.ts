import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { Settings } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { RowWrite } from '@/domain/rundown/edit/rowWrites'
import type { RundownChange } from '@/payload-types'

/** One change of a rundown, as it is on record. */
export type Change = {
  revision: number
  operations: Operation[]
  by: string | null
  at: number
  client: string | null
}

/** The same with what it leaves in the rows. */
export type WrittenChange = Change & { rows: RowWrite[]; settings: Settings | null }

type Range = { rundown: string; after: number; until?: number; limit?: number }

/** The changes after a revision, oldest first. */
export async function changesAfter(
  req: PayloadRequest,
  { rundown, after, until, limit = 0 }: Range,
): Promise<WrittenChange[]> {
  const { docs } = await req.payload.db.find<RundownChange>({
    collection: 'rundown-changes',
    where: {
      and: [
        { rundown: { equals: rundown } },
        { revision: { greater_than: after } },
        ...(until === undefined ? [] : [{ revision: { less_than_equal: until } }]),
      ],
    },
    sort: 'revision',
    limit,
    pagination: false,
    req,
  })
  return docs.map(readChange)
}

function readChange(row: RundownChange): WrittenChange {
  return {
    revision: row.revision,
    operations: row.operations as unknown as Operation[],
    by: idOf(row.by),
    at: Date.parse(row.at),
    client: row.client ?? null,
    rows: row.rows as unknown as RowWrite[],
    settings: (row.settings as unknown as Settings | null) ?? null,
  }
}

/** Who made changes after a revision. */
export async function editorsAfter(
  req: PayloadRequest,
  { rundown, after }: Pick<Range, 'rundown' | 'after'>,
): Promise<Set<string>> {
  const docs = await rowsWhere(req, 'rundown-changes', {
    where: { and: [{ rundown: { equals: rundown } }, { revision: { greater_than: after } }] },
    select: { by: true },
    overrideAccess: true,
  })
  return new Set(docs.flatMap(({ by }) => idOf(by) ?? []))
}
