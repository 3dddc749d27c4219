import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { ADMINISTRATORS, ROLES } from './roles'
import type { SpecialRule } from './rule'

export const changeAccounts: SpecialRule = {
  own: ROLES,
  all: ADMINISTRATORS,
  note: 'One’s own account, as long as one has a role.',
  access: ({ req }) => {
    if (!req.user || !isStaff(req.user as Member)) return false
    if (isAdministrator(req.user as Member)) return true
    return { id: { equals: req.user.id } }
  },
}
