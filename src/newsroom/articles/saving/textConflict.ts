import { APIError, type PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import type { Merged } from '@/domain/text/merge/types'

import { failure } from '../../words/failure'
import { type FieldConflict, inWords } from './conflictWords'
import { type SavedField, type SavedValues, valuesOf } from './savedFields'

/** All that whoever was refused needs, to decide: nothing of what anybody typed is missing in it. */
export type Conflict = {
  by: { id: string; name: string } | null
  at: string
  revision: string
  theirs: SavedValues
  fields: readonly FieldConflict[]
  /** The text with the blocks to decide about; null where it needs no decision. */
  content: readonly Merged[] | null
  /** What could be joined, as it would be saved. */
  merged: SavedValues
}

type Row = { [name in SavedField]?: unknown } & {
  revision?: string | null
  updatedAt: string
  savedBy?: string | { id: string } | null
}

/** A save that was not written: the same place was changed by another meanwhile. */
export class TextConflict extends APIError {
  constructor(readonly conflict: Conflict) {
    const { message, status, data } = failure('textConflict', { name: conflict.by?.name ?? null })
    super(message, status, data, true)
  }

  body() {
    return { errors: [{ message: this.message, data: this.data }], conflict: this.conflict }
  }
}

export async function conflictOf(
  req: PayloadRequest,
  row: Row,
  found: Pick<Conflict, 'content' | 'merged'> & { fields: readonly Omit<FieldConflict, 'words'>[] },
): Promise<TextConflict> {
  return new TextConflict({
    by: await saverOf(req, row),
    at: row.updatedAt,
    revision: row.revision ?? '',
    theirs: valuesOf(row),
    ...found,
    fields: await inWords(req, found.fields),
  })
}

/** Who saved a text last; null for the product itself, and for texts of before that was kept. */
export async function saverOf(
  req: PayloadRequest,
  { savedBy }: Pick<Row, 'savedBy'>,
): Promise<Conflict['by']> {
  const id = typeof savedBy === 'object' ? savedBy?.id : savedBy
  if (!id) return null
  const user = await rowOf(req, 'users', id, { select: { name: true }, overrideAccess: true })
  return user && { id, name: user.name }
}
