import type { Access } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'

/** People who run the system. */
export const administratorsOnly: Access = ({ req }) => isAdministrator(req.user as Member | null)
