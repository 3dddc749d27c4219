import { ofOutletOrBody } from './ofOutletOrBody'
import { ADMINISTRATORS, ALL_OUTLET_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readAlerts: SpecialRule = {
  outlet: ALL_OUTLET_ROLES,
  all: ADMINISTRATORS,
  note: 'What a supervising body owes itself is read by those who supervise for that body.',
  access: ofOutletOrBody,
}
