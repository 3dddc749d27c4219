import { type CollectionBeforeOperationHook, type FlattenedField, ValidationError } from 'payload'

import { shapeProblems } from './shape'

/** Refuses values that fields can't hold before anything reads them; what a client says about its creation is dropped. */
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
  emptyOut(fields, data)
  const errors = shapeProblems(fields, data)
  if (errors.length > 0)
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  if (!overrideAccess) for (const name of ['id', 'createdAt']) delete data[name]
  return args
}

/** Nothing in place of a list is an empty one, in place of a group no change of it. */
function emptyOut(fields: readonly FlattenedField[], data: Record<string, unknown>): void {
  for (const { name, type } of fields) {
    if (data[name] !== null) continue
    if (type === 'array') data[name] = []
    if (type === 'group' || type === 'tab') delete data[name]
  }
}
