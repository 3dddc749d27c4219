import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { ALL_OUTLET_ROLES, NEWSROOM_ROLES, type Role } from '@/access/roles'
import { RUNDOWN_APPROVERS, RUNDOWN_MAKERS } from '@/domain/workflow/rundownReview'

import { allow } from '../desk/allow'
import { failure } from '../words/failure'
import type { DeskActionName } from '../words/deskActions'
import type { RundownRow } from './rundownRow'

/** Who may do what to a rundown at its outlet; administrators everything. */
export const RUNDOWN_RIGHTS = {
  edit: RUNDOWN_MAKERS,
  approve: RUNDOWN_APPROVERS,
  operate: ['sectionEditor', 'secretary', 'editorInChief', 'scheduler', 'outletHead'],
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

/** Whether the request's user may look at the work of an outlet: its rundowns and scripts are its own (ADR 0006). */
export function mayRead(req: PayloadRequest, outlet: string | null): Promise<boolean> {
  return holds(req, outlet, NEWSROOM_ROLES)
}

/** Whether they may look at what went out: those who supervise the outlet, too. */
export function mayReadTakes(req: PayloadRequest, outlet: string | null): Promise<boolean> {
  return holds(req, outlet, ALL_OUTLET_ROLES)
}

async function holds(
  req: PayloadRequest,
  outlet: string | null,
  roles: readonly Role[],
): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  return (await rolesAt(req, outlet)).some((role) => roles.includes(role))
}

/** Lets pass who may look at a rundown; who supervises is told that it is the newsroom's, for others it is not there. */
export async function demandReader(req: PayloadRequest, rundown: RundownRow): Promise<void> {
  await demandTakesReader(req, rundown)
  if (!(await mayRead(req, rundown.outlet))) throw failure('rundownInternal')
}

/** Lets pass who may look at what went out of a rundown; for others it is not there. */
export async function demandTakesReader(req: PayloadRequest, rundown: RundownRow): Promise<void> {
  if (!req.user) throw failure('loginFirst')
  if (!(await mayReadTakes(req, rundown.outlet))) {
    throw failure('gone', { what: 'Khung chương trình này' })
  }
}

/** Lets pass who has a right; readers without it are told so and the log keeps it, for others it is not there. */
export async function demandRight(
  req: PayloadRequest,
  rundown: RundownRow,
  { right, action }: { right: RundownRight; action: DeskActionName },
): Promise<void> {
  await demandTakesReader(req, rundown)
  await allow({ req, subject: rundown, roles: RUNDOWN_RIGHTS[right], action })
}
