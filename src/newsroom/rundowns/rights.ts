import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { ALL_OUTLET_ROLES, type Role } from '@/access/roles'

import { allow } from '../desk/allow'
import { failure } from '../messages'
import type { DeskActionName } from '../words/deskActions'
import type { RundownRow } from './rundownRow'

/** Who may do what to a rundown at its outlet; administrators everything, supervisors read. */
export const RUNDOWN_RIGHTS = {
  edit: ['reporter', 'sectionEditor', 'editorInChief', 'scheduler', 'outletHead'],
  approve: ['editorInChief', 'outletHead'],
  operate: ['sectionEditor', 'editorInChief', 'scheduler', 'outletHead'],
} as const satisfies Record<string, readonly Role[]>

export type RundownRight = keyof typeof RUNDOWN_RIGHTS

/** What the request's user may do to a rundown. */
export type May = Record<RundownRight, boolean>

export async function mayOf(req: PayloadRequest, outlet: string | null): Promise<May> {
  const held = await rolesAt(req, outlet)
  const isAdmin = isAdministrator(req.user as Member | null)
  const may = (right: RundownRight) =>
    isAdmin || held.some((role) => (RUNDOWN_RIGHTS[right] as readonly Role[]).includes(role))
  return { edit: may('edit'), approve: may('approve'), operate: may('operate') }
}

/** Whether the request's user may look at what belongs to an outlet. */
export async function mayRead(req: PayloadRequest, outlet: string | null): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  const held = await rolesAt(req, outlet)
  return held.some((role) => (ALL_OUTLET_ROLES as readonly Role[]).includes(role))
}

/** Lets pass who may look at a rundown; for others it is not there. */
export async function demandReader(req: PayloadRequest, rundown: RundownRow): Promise<void> {
  if (!req.user) throw failure('loginFirst')
  if (!(await mayRead(req, rundown.outlet))) {
    throw failure('gone', { what: 'Khung chương trình này' })
  }
}

/** Lets pass who has a right; readers without it are told so and the log keeps it, for others it is not there. */
export async function demandRight(
  req: PayloadRequest,
  rundown: RundownRow,
  { right, action }: { right: RundownRight; action: DeskActionName },
): Promise<void> {
  await demandReader(req, rundown)
  await allow({ req, subject: rundown, roles: RUNDOWN_RIGHTS[right], action })
}
