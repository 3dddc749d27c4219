import { type CollectionBeforeOperationHook, commitTransaction } from 'payload'

type Args = { id?: unknown; overrideAccess?: boolean }

/**
 * What a list does to several rows is an act for each of them: Payload would do all in one transaction, which the first
 * refusal ends, and yet go on, and say of rows before it that they are done. What a use case does to several rows is its
 * own act.
 */
export const eachRowByItself: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, overrideAccess } = args as Args
  const isWrite = operation === 'update' || operation === 'delete'
  // Nothing was written yet; from here on each row begins one of its own (`bulkOperationsSingleTransaction`).
  if (isWrite && id === undefined && !overrideAccess) await commitTransaction(req)
  return args
}
