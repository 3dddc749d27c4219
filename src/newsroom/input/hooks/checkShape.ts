import { type CollectionBeforeOperationHook, type FlattenedField, ValidationError } from 'payload'

import { cleanFields } from '../cleanFields'
import { settleEmptyValues } from '../emptyValues'
import { shapeProblems, type InputProblem } from '../shape'

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
  if (collection.upload && isPlaced(data, fields)) errors.push(NO_FOLDERS)
  if (errors.length > 0)
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  if (!overrideAccess) for (const name of ['id', 'createdAt']) delete data[name]
  return args
}

/** Payload looks for a file's name within its folder, whether the collection has folders or not. */
const isPlaced = (data: Record<string, unknown>, fields: readonly FlattenedField[]) =>
  Boolean(data.prefix) && !fields.some(({ name }) => name === 'prefix')

const NO_FOLDERS: InputProblem = {
  path: 'prefix',
  label: 'Thư mục (prefix)',
  message: 'Tệp không xếp theo thư mục. Hãy bỏ ô prefix rồi tải lên lại.',
}
