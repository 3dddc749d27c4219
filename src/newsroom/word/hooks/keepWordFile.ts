import type { CollectionBeforeChangeHook } from 'payload'

import { consumeContext } from '../../context/requestContext'

/** Keeps of a new text which Word file it was made from. */
export const keepWordFile: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const wordFile = consumeContext(req, 'wordFile')
  return operation === 'create' && wordFile !== undefined ? { ...data, wordFile } : data
}
