import type { Access } from 'payload'

import { isStaff } from './isStaff'
import type { Member } from './membership'

/** Reference data that every logged-in person with a role may read. */
export const anyStaff: Access = ({ req }) => isStaff(req.user as Member | null)
