import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { ADMINISTRATORS, ROLES } from './roles'
import type { FieldRule } from './rule'

export const ownAccountFieldRule: FieldRule = {
  own: ROLES,
  all: ADMINISTRATORS,
  note: 'Private parts of an account: its owner and administrators.',
  access: ({ req, id, doc }) => {
    if (!req.user) return false
    return isAdministrator(req.user as Member) || req.user.id === (id ?? doc?.id)
  },
}
