import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { SCHEDULE_ROLES } from '@/access/roles'

/** Which actions of the desk a person has at an outlet: planning and confirming, and what only heads do. */
export type DeskRights = { schedule: boolean; waive: boolean }

export async function rightsAt(req: PayloadRequest, outlet: string | null): Promise<DeskRights> {
  const isAdmin = isAdministrator(req.user as Member | null)
  const roles = await rolesAt(req, outlet)
  return {
    schedule: isAdmin || SCHEDULE_ROLES.some((role) => roles.includes(role)),
    waive: isAdmin || roles.includes('outletHead'),
  }
}
