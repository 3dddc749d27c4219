import type { PayloadRequest } from 'payload'

import type { Json } from '@/domain/text/merge/types'

import { fieldsOf, namesOf } from '../../audit/views/difference'
import { relatedIds, valueWords } from '../../audit/views/valueWords'
import type { SavedField } from './savedFields'

/** Of one field: what the person began with (null where nobody knows), what they made of it, what it is by now. */
export type FieldConflict = {
  name: SavedField
  base: Json
  mine: Json
  theirs: Json
  /** What each side says, as people read it. */
  words: { mine: string; theirs: string }
}

/** Fields in conflict with both sides in words: what is referred to by its name, dates as people write them. */
export async function inWords(
  req: PayloadRequest,
  conflicts: readonly Omit<FieldConflict, 'words'>[],
): Promise<FieldConflict[]> {
  const fields = fieldsOf(req, 'articles')
  const known = conflicts.map((conflict) => ({
    conflict,
    field: fields.find(({ name }) => name === conflict.name),
  }))
  const nameOf = await namesOf(
    req,
    known.flatMap(({ conflict: { mine, theirs }, field }) =>
      field ? [mine, theirs].flatMap((side) => relatedIds(field, side)) : [],
    ),
  )
  const words = (field: (typeof known)[number]['field'], side: unknown) =>
    field ? valueWords(field, side, nameOf) : ''
  return known.map(({ conflict, field }) => ({
    ...conflict,
    words: { mine: words(field, conflict.mine), theirs: words(field, conflict.theirs) },
  }))
}
