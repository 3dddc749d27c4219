import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import type { Role } from '@/access/roles'
import { rowWhere } from '@/database/rows'
import type { Period } from '@/domain/calendar/periods'
import type { ScheduleState } from '@/domain/workflow/schedule'
import type { Outlet, Schedule } from '@/payload-types'

import type { ObligationHead } from '../../obligations/obligationHead'
import { loadApprovals } from './approvals'
import { byId } from './issueOf'
import { loadMonthIssues, type MonthIssue } from './loadMonthIssues'
import { loadMonthRequests, type MonthRequest } from './loadMonthRequests'
import { loadScheduleQuotas, type ScheduleQuota } from './loadScheduleQuotas'
import { instantsOf } from '../months'
import type { ScheduleNotice } from './problemWords'
import { asScheduled, type ScheduleChange, scheduleChanges } from './scheduleChanges'
import { blockersOf, warningsOf } from './scheduleNotices'
import { scheduleRevision } from '../scheduleRevision'
import { editorsOf, loadSlotEvents } from './slotEvents'

const LOOK_BACK_MS = 400 * 24 * 60 * 60 * 1000

/** Who looks: decides which moves are offered, never whether they are legal. */
export type ScheduleViewer = {
  roles: Role[]
  /** They prepared it, or edited an issue of the month. */
  editedIt: boolean
}

export type MonthSchedule = {
  outlet: Outlet
  month: Period
  /** What is stored of it; null while nobody prepared the month. */
  stored: Schedule | null
  state: ScheduleState | null
  /** The issues planned for the month, cancelled ones too, by time. */
  issues: MonthIssue[]
  revision: string
  blockers: ScheduleNotice[]
  warnings: ScheduleNotice[]
  /** Against what was approved; none before. */
  changes: ScheduleChange[]
  quotas: ScheduleQuota[]
  unset: ObligationHead[]
  requests: MonthRequest[]
  viewer: ScheduleViewer
}

type Query = {
  req: PayloadRequest
  outlet: string
  month: Period
  now: Date
  /** False for what a person sees: rows they may read. The log is read for them: what it says of these rows is theirs. */
  overrideAccess: boolean
}

/** The schedule of one outlet's month with all that is judged about it; null when the person may not read it. */
export async function loadSchedule(query: Query): Promise<MonthSchedule | null> {
  const { req, month, now, overrideAccess } = query
  const outlet = await loadOutlet(query)
  if (!outlet) return null
  const roles = await rolesAt(req, outlet.id)
  const mayRead = overrideAccess || roles.length > 0 || isAdministrator(req.user as Member | null)
  if (!mayRead) return null
  const stored = await loadStored(query)
  const baseline = (stored?.baseline ?? []).map(asScheduled)
  const read = await loadMonthIssues({
    req,
    outlet,
    month,
    also: baseline.map(({ id }) => id),
    overrideAccess,
  })
  const known = new Set(baseline.map(({ id }) => id))
  const own = read.filter(({ id, isInMonth }) => isInMonth || known.has(id))
  const issues = own.filter(({ isInMonth }) => isInMonth)
  const current = own.map(({ id, plannedAt, cancelled }) => ({ id, plannedAt, cancelled }))
  const events = await loadSlotEvents({
    req,
    outlet: outlet.id,
    ids: [...new Set([...known, ...own.map(({ id }) => id)])],
    since: new Date(instantsOf(month).start - LOOK_BACK_MS),
  })
  const approvedAt = stored ? await loadApprovals(req, stored.id) : () => null
  const issueOf = byId(read)
  const { quotas, unset } = await loadScheduleQuotas({ ...query, outlet: outlet.id })
  const requests = await loadMonthRequests({
    req,
    outlet: outlet.id,
    month,
    attached: new Set(issues.flatMap(({ request }) => request?.id ?? [])),
    overrideAccess,
  })
  const editors = editorsOf(events, {
    ids: new Set(own.map(({ id }) => id)),
    ...instantsOf(month),
  })
  for (const one of stored?.preparedBy ?? []) editors.add(idOf(one) ?? '')
  return {
    outlet,
    month,
    stored,
    state: stored?.state ?? null,
    issues,
    revision: scheduleRevision(current),
    blockers: blockersOf({ read, issues, now: now.getTime(), issueOf }),
    warnings: await warningsOf({
      ...{ req, month, issues, now: now.getTime(), issueOf },
      ...{ quotas, requests },
    }),
    changes: scheduleChanges({ baseline, current }, { stored, issueOf, events, approvedAt }),
    quotas,
    unset,
    requests,
    viewer: { roles, editedIt: editors.has(req.user?.id ?? '') },
  }
}

async function loadOutlet({
  req,
  outlet,
  overrideAccess,
}: Pick<Query, 'req' | 'outlet' | 'overrideAccess'>): Promise<Outlet | null> {
  return rowWhere(req, 'outlets', { where: { id: { equals: outlet } }, overrideAccess })
}

async function loadStored({
  req,
  outlet,
  month,
  overrideAccess,
}: Pick<Query, 'req' | 'outlet' | 'month' | 'overrideAccess'>): Promise<Schedule | null> {
  return rowWhere(req, 'schedules', {
    where: { key: { equals: scheduleKey(outlet, month) } },
    depth: 1,
    populate: { users: { name: true }, outlets: {} },
    overrideAccess,
  })
}

/** There is one schedule of an outlet's month. */
export function scheduleKey(outlet: string, month: Period): string {
  return `${outlet}:${month.name}`
}
