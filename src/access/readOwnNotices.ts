import type { Access } from 'payload'

import { isStaff } from './isStaff'
import type { Member } from './membership'

/** One's own inbox, whoever one is. */
export const readOwnNotices: Access = ({ req }) =>
  isStaff(req.user as Member | null) ? { user: { equals: req.user?.id ?? '' } } : false
