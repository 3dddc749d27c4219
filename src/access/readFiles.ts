import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { supervisedFor } from './organisationScope'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS, ALL_OUTLET_ROLES, SCHEDULE_ROLES } from './roles'
import type { SpecialRule } from './rule'

/** No source of an import, or one of airings. Obligations and texts are brought in by administrators alone (readImports). */
const EVIDENCE: Where = {
  or: [{ importKind: { exists: false } }, { importKind: { equals: 'airings' } }],
}

export const readFiles: SpecialRule = {
  outlet: ALL_OUTLET_ROLES,
  all: ADMINISTRATORS,
  note: 'Files of no outlet, scans of legal documents, are read by everybody; scans that a body keeps, by those who supervise for it; what an import was read from, as the import, but of airings, whose evidence it is.',
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    if (!isStaff(req.user as Member | null)) return false
    const outlets = await outletsWithRole(req, ALL_OUTLET_ROLES)
    const rows: Where[] = [
      { and: [{ outlet: { exists: false } }, { organisation: { exists: false } }] },
    ]
    const organisations = supervisedFor(req)
    if (organisations.length > 0) rows.push({ organisation: { in: organisations } })
    if (outlets.length > 0) rows.push({ and: [{ outlet: { in: outlets } }, EVIDENCE] })
    const importing = await outletsWithRole(req, SCHEDULE_ROLES)
    if (importing.length > 0) {
      rows.push({ and: [{ outlet: { in: importing } }, { importKind: { equals: 'issues' } }] })
    }
    return { or: rows }
  },
}
