import { isAdministrator } from './isAdministrator'
import { idOf, type Member } from './membership'
import { outletRoles, rolesAt } from './outletScope'
import { ADMINISTRATORS } from './roles'
import type { FieldRule } from './rule'

export const waiverFieldRule: FieldRule = {
  outlet: ['outletHead'],
  all: ADMINISTRATORS,
  note: 'A miss is waived by the head of the issue’s outlet; of a new issue, by a head of any.',
  access: async ({ req, doc }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const outlet = idOf(doc?.outlet)
    if (outlet) return (await rolesAt(req, outlet)).includes('outletHead')
    return [...(await outletRoles(req)).values()].some((roles) => roles.has('outletHead'))
  },
}
