import type { Payload } from 'payload'

import { insertUnique } from '@/database/claim'
import { inChunks, rowWhere, rowsWhere } from '@/database/rows'
import type { Change, Gone, Parts, PublicState } from '@/domain/changes/kinds'

/** The number of the newest row; 0 before the first. */
export async function lastSequence(payload: Payload): Promise<number> {
  const row = await rowWhere(payload, 'changes', {
    where: {},
    select: { sequence: true },
    sort: '-sequence',
    overrideAccess: true,
  })
  return row?.sequence ?? 0
}

/** What the newest row of each thing says. */
export async function lastStates(
  payload: Payload,
  things: readonly string[],
): Promise<Map<string, PublicState>> {
  const rows = await inChunks([...things], (chunk) =>
    rowsWhere(payload, 'changes', {
      where: { thing: { in: chunk } },
      select: { thing: true, gone: true, parts: true },
      sort: 'sequence',
      overrideAccess: true,
    }),
  )
  return new Map(
    rows.map(({ thing, gone, parts }) => [
      thing,
      { gone: (gone as Gone | null | undefined) ?? null, parts: parts as Parts },
    ]),
  )
}

/** A thing that may have changed, and since when (UTC, ISO). */
export type Candidate = { thing: string; at: string }

export type NewRow = Change & {
  thing: string
  at: string
  outlet: string | null
  publication: string | null
}

/**
 * Adds a row under a number, in a statement of its own: false when another has that number already. Given the number after the
 * newest that was seen, so there are no gaps, and a row is never before one that was there when it was decided.
 */
export function insertChange(payload: Payload, sequence: number, row: NewRow): Promise<boolean> {
  return insertUnique(['sequence'], () =>
    payload.db.create({ collection: 'changes', data: { sequence, ...row } }),
  )
}
