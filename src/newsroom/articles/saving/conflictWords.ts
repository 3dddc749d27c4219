import type { PayloadRequest } from 'payload'

import { fieldsOf, namesOf } from '../../audit/views/difference'
import { relatedIds, valueWords } from '../../audit/views/valueWords'
import type { FieldConflict } from './textConflict'

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
