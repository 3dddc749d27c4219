import { ofOutletOrBody } from './ofOutletOrBody'
import { ADMINISTRATORS, ALL_OUTLET_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readSignedPapers: SpecialRule = {
  outlet: ALL_OUTLET_ROLES,
  all: ADMINISTRATORS,
  note: 'Those of a consolidated report are read by those who supervise for its body.',
  access: ofOutletOrBody,
}
