import { type CollectionBeforeOperationHook, type FlattenedField, ValidationError } from 'payload'

import { cleanFields } from './cleanFields'
import { settleEmptyValues } from './emptyValues'
import { shapeProblems } from './shape'

/** Cleans every text and refuses values that fields can't hold, before anything reads them; what a client says about its creation is dropped. */
export const checkShape: CollectionBeforeOperationHook = ({
  args,
  operation,
  collection,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: Record<string, unknown> }
  if (!data) return args
  const fields: FlattenedField[] = collection.flattenedFields
  settleEmptyValues(fields, data)
  cleanFields(fields, data)
  const errors = shapeProblems(fields, data)
  if (errors.length > 0)
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  if (!overrideAccess) for (const name of ['id', 'createdAt']) delete data[name]
  return args
}
