import type { CollectionBeforeOperationHook } from 'payload'

import { failure } from '../../words/failure'
import { tooMany } from './guardLogin'
import { countTry, forgetTry, type LimitKey } from '../loginLimits'
import { isPassword } from '../passwordHash'

type Args = {
  id?: string | number
  data?: { password?: unknown; currentPassword?: unknown }
}

/**
 * Whoever changes their own password gives the old one, by whatever way: an open session is not yet its owner.
 * Administrators set that of others; nobody sets one for many at once.
 */
export const askCurrentPassword: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  const { id, data } = args as Args
  if ((operation !== 'update' && operation !== 'create') || !data) return args
  const { currentPassword } = data
  delete data.currentPassword
  if (operation === 'create' || !data.password) return args
  if (id === undefined) throw failure('passwordOneByOne')
  if (String(id) !== req.user?.id) return args
  if (typeof currentPassword !== 'string' || currentPassword === '') {
    throw failure('currentPasswordMissing')
  }
  const keys: LimitKey[] = [['own', req.user.id]]
  const wait = countTry(req.payload, keys)
  if (wait !== null) throw tooMany(req, wait)
  const stored = await req.payload.db.findOne<{ id: string; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (!stored || !(await isPassword(currentPassword, stored))) throw failure('currentPasswordWrong')
  forgetTry(req.payload, keys)
  return args
}
