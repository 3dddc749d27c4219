import type { FieldAccess } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'

/** Fields only those who run the system may set: a person cannot give themselves a role. */
export const fieldAdministrator: FieldAccess = ({ req }) =>
  isAdministrator(req.user as Member | null)
