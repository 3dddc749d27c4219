import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import { EDITOR_ROLES, type Role, SCHEDULE_ROLES } from '@/access/roles'

/** What a person does, and where: decides which parts of the dashboard they get. */
export type DashboardScope = {
  userId: string
  isAdministrator: boolean
  /** Outlets by what the person does there; an administrator works at none. */
  writes: string[]
  edits: string[]
  schedules: string[]
  supervises: string[]
  /** Every outlet the person has a role at. */
  all: string[]
}

export async function dashboardScope(req: PayloadRequest): Promise<DashboardScope> {
  const held = [...(await outletRoles(req))]
  const at = (roles: readonly Role[]) =>
    held.filter(([, own]) => roles.some((role) => own.has(role))).map(([outlet]) => outlet)
  return {
    userId: req.user?.id ?? '',
    isAdministrator: isAdministrator(req.user as Member | null),
    writes: at(['reporter']),
    edits: at([...EDITOR_ROLES, 'secretary']),
    schedules: at(SCHEDULE_ROLES),
    supervises: at(['supervisor']),
    all: held.map(([outlet]) => outlet),
  }
}

/** The same person looking at one outlet only. */
export function narrowTo(scope: DashboardScope, outlet: string): DashboardScope {
  const only = (outlets: string[]) => outlets.filter((one) => one === outlet)
  return {
    ...scope,
    writes: only(scope.writes),
    edits: only(scope.edits),
    schedules: only(scope.schedules),
    supervises: only(scope.supervises),
    all: scope.isAdministrator ? [outlet] : only(scope.all),
  }
}

/** Whether the person only looks: then the dashboard shows states, and no buttons. */
export function onlyLooks({ writes, edits, schedules }: DashboardScope): boolean {
  return writes.length + edits.length + schedules.length === 0
}
