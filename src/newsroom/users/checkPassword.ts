import type { CollectionBeforeOperationHook } from 'payload'

import { failure } from '../messages'

const MIN_LENGTH = 10

/** A password that is set has at least ten characters (Payload itself asks for three). */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  const password: unknown = (args as { data?: { password?: unknown } }).data?.password
  const sets = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  if (sets && password !== undefined && password !== null && password !== '') {
    if (typeof password !== 'string' || password.length < MIN_LENGTH) {
      throw failure('weakPassword', { min: MIN_LENGTH })
    }
  }
  return args
}
