import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'

/** Those who compare outlets: from outside, and whoever answers for one. */
const OVERVIEW_ROLES = ['supervisor', 'outletHead'] as const

export type OverviewOutlet = {
  id: string
  name: string
  /** With the days it began and ended, its owner's where it says none. */
  openedOn: CivilDate | null
  closedOn: CivilDate | null
  /** What it was merged into, by name. */
  successors: string[]
}

/** The ids of the outlets that the request's user supervises or is the head of; null for all. */
export async function overviewScope(req: PayloadRequest): Promise<string[] | null> {
  if (isAdministrator(req.user as Member | null)) return null
  return outletsWithRole(req, OVERVIEW_ROLES)
}

/** The outlets that are compared for the request's user, in their order; none for whoever compares none. */
export async function overviewOutlets(req: PayloadRequest): Promise<OverviewOutlet[]> {
  const scope = await overviewScope(req)
  if (scope?.length === 0) return []
  const rows = await rowsWhere(req, 'outlets', {
    where: scope ? { id: { in: scope } } : {},
    sort: ['sortKey', 'id'],
    depth: 1,
    select: { name: true, validFrom: true, validTo: true, organisation: true, predecessors: true },
    populate: { organisations: { validFrom: true, validTo: true }, outlets: {} },
    overrideAccess: false,
  })
  return rows.map(({ id, name, organisation, ...own }) => {
    const owner = typeof organisation === 'object' ? organisation : null
    const after = rows.filter(({ predecessors }) => predecessors?.some((one) => idOf(one) === id))
    return {
      ...{ id, name, successors: after.map((one) => one.name) },
      openedOn: own.validFrom ?? owner?.validFrom ?? null,
      closedOn: own.validTo ?? owner?.validTo ?? null,
    }
  })
}
