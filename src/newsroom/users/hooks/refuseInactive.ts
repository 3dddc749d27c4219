import type { CollectionBeforeLoginHook } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'

import { failure } from '../../words/failure'

/** An account that was switched off, or has no role, does not get in. */
export const refuseInactive: CollectionBeforeLoginHook = ({ user }) => {
  if (!isStaff(user as unknown as Member)) throw failure('inactiveUser')
  return user
}
