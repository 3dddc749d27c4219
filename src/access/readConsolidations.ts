import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { supervisedFor } from './organisationScope'
import { ADMINISTRATORS } from './roles'
import type { SpecialRule } from './rule'

export const readConsolidations: SpecialRule = {
  outlet: ['supervisor'],
  all: ADMINISTRATORS,
  note: 'What a body draws up of its outlets is read by those who supervise for that body.',
  access: ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const organisations = supervisedFor(req)
    return organisations.length > 0 ? { organisation: { in: organisations } } : false
  },
}
