import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import type { Role } from '@/access/roles'
import { rowWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import { type BaselineChange, changesSince, type ScheduledIssue } from '@/domain/schedule/baseline'
import { slotBlockers, slotWarnings, unservedWishes } from '@/domain/schedule/slotProblems'
import type { ScheduleState } from '@/domain/workflow/schedule'
import type { Outlet, Schedule } from '@/payload-types'

import { loadHolidays } from '../../holidays/loadHolidays'
import { loadSuspensions } from '../../obligations/loadSuspensions'
import type { ObligationHead } from '../../obligations/obligationHead'
import { type ApprovedAt, loadApprovals } from './approvals'
import { loadMonthIssues, type MonthIssue } from './loadMonthIssues'
import { loadMonthRequests, type MonthRequest } from './loadMonthRequests'
import { loadScheduleQuotas, type ScheduleQuota } from './loadScheduleQuotas'
import { instantsOf } from '../months'
import {
  blockerWords,
  quotaWords,
  type ScheduleNotice,
  warningWords,
  wishWords,
} from './problemWords'
import { scheduleRevision } from '../scheduleRevision'
import { editorsOf, loadSlotEvents, type SlotEvent } from './slotEvents'

/** A schedule holds no more: beyond that something else is meant than a month of one outlet. */
const MOST_ISSUES = 400
const LOOK_BACK_MS = 400 * 24 * 60 * 60 * 1000

/** A change against what was approved, with who made it, when and why as far as the log says. */
export type ScheduleChange = {
  change: BaselineChange
  label: string
  by: string | null
  at: number | null
  reason: string | null
  /** Everybody who touched the issue's slot since it was approved: none of them approves the change. */
  editors: string[]
}

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
    warnings: [
      ...quotas.flatMap((quota) => quotaWords(quota) ?? []),
      ...(await slotWarningsOf({ req, month, issues, now: now.getTime(), issueOf })),
      ...wishWarnings(requests, issues),
    ],
    changes:
      stored?.state === 'approved'
        ? changesSince(baseline, current).map((change) =>
            withAuthor({ change, stored, issueOf, events, approvedAt }),
          )
        : [],
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

type BaselineRow = NonNullable<Schedule['baseline']>[number]

function asScheduled({ issue, plannedAt, cancelled }: BaselineRow): ScheduledIssue {
  return {
    id: issue,
    plannedAt: plannedAt ? Date.parse(plannedAt) : null,
    cancelled: cancelled ?? false,
  }
}

type IssueOf = (id: string) => MonthIssue | undefined

function byId(issues: readonly MonthIssue[]): IssueOf {
  const found = new Map(issues.map((issue) => [issue.id, issue]))
  return (id) => found.get(id)
}

const isOn = ({ cancelled }: MonthIssue) => !cancelled
const slotsOf = (issues: readonly MonthIssue[]) =>
  issues.filter(isOn).flatMap(({ slot }) => slot ?? [])

function blockersOf({
  read,
  issues,
  now,
  issueOf,
}: {
  read: readonly MonthIssue[]
  issues: readonly MonthIssue[]
  now: number
  issueOf: IssueOf
}): ScheduleNotice[] {
  const own = new Set(issues.map(({ id }) => id))
  const found = slotBlockers({ slots: slotsOf(read), now })
    .map((blocker) => blockerWords(blocker, issueOf))
    .filter((notice) => notice.issues.some((id) => own.has(id)))
  if (issues.length <= MOST_ISSUES) return found
  const text = `Lịch có ${issues.length} số, một tháng của một kênh chỉ được ${MOST_ISSUES} số. Hãy xem lại quy tắc lặp của các chuyên mục.`
  return [{ text, issues: [] }, ...found]
}

async function slotWarningsOf({
  req,
  month,
  issues,
  now,
  issueOf,
}: {
  req: PayloadRequest
  month: Period
  issues: readonly MonthIssue[]
  now: number
  issueOf: IssueOf
}): Promise<ScheduleNotice[]> {
  const columns = [...new Set(issues.map(({ column }) => column.id))]
  const days = { from: month.from, until: month.to }
  return slotWarnings({
    slots: slotsOf(issues),
    now,
    holidays: await loadHolidays({ req, ...days }),
    suspensions: await loadSuspensions({ req, columns, ...days }),
  }).map((warning) => warningWords(warning, issueOf))
}

function wishWarnings(
  requests: readonly MonthRequest[],
  issues: readonly MonthIssue[],
): ScheduleNotice[] {
  const numberOf = new Map(requests.map(({ id, number }) => [id, number]))
  return unservedWishes({
    wishes: requests.flatMap(({ id, wishedDates }) =>
      wishedDates.map((date) => ({ request: id, date })),
    ),
    issues: issues.filter(isOn).map(({ request, plannedAt }) => ({
      request: request?.id ?? null,
      date: plannedAt === null ? '' : civilDateOf(plannedAt),
    })),
  }).map(({ request, date }) => wishWords(numberOf.get(request) ?? '', date))
}

function withAuthor({
  change,
  stored,
  issueOf,
  events,
  approvedAt,
}: {
  change: BaselineChange
  stored: Schedule
  issueOf: IssueOf
  events: readonly SlotEvent[]
  approvedAt: ApprovedAt
}): ScheduleChange {
  const since = approvedAt(change.id) ?? 0
  const own = events.filter(({ issue, at }) => issue === change.id && at > since)
  const edit = own.findLast(({ isEdit }) => isEdit)
  const kept = stored.baseline?.find(({ issue }) => issue === change.id)
  return {
    change,
    label: issueOf(change.id)?.label ?? kept?.label ?? 'Một số',
    by: edit?.actorName ?? null,
    at: edit?.at ?? null,
    reason: own.findLast(({ reason }) => reason !== null)?.reason ?? null,
    editors: own.flatMap(({ isEdit, actor }) => (isEdit && actor !== null ? [actor] : [])),
  }
}
