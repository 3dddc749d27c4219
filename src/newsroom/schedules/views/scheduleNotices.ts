import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import { slotBlockers, slotWarnings, unservedWishes } from '@/domain/schedule/slotProblems'

import { loadHolidays } from '../../holidays/loadHolidays'
import { loadSuspensions } from '../../obligations/loadSuspensions'
import type { IssueOf } from './issueOf'
import type { MonthIssue } from './loadMonthIssues'
import type { MonthRequest } from './loadMonthRequests'
import type { ScheduleQuota } from './loadScheduleQuotas'
import {
  blockerWords,
  quotaWords,
  type ScheduleNotice,
  warningWords,
  wishWords,
} from './problemWords'

/** A schedule holds no more: beyond that something else is meant than a month of one outlet. */
const MOST_ISSUES = 400

const isOn = ({ cancelled }: MonthIssue) => !cancelled
const slotsOf = (issues: readonly MonthIssue[]) =>
  issues.filter(isOn).flatMap(({ slot }) => slot ?? [])

/** What a schedule can't be approved with; `read` are its issues and those beside them in time. */
export function blockersOf({
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

/** What is worth knowing of a month before it is approved. */
export async function warningsOf({
  quotas,
  requests,
  ...month
}: SlotsOfMonth & {
  quotas: readonly ScheduleQuota[]
  requests: readonly MonthRequest[]
}): Promise<ScheduleNotice[]> {
  return [
    ...quotas.flatMap((quota) => quotaWords(quota) ?? []),
    ...(await slotWarningsOf(month)),
    ...wishWarnings(requests, month.issues),
  ]
}

type SlotsOfMonth = {
  req: PayloadRequest
  month: Period
  issues: readonly MonthIssue[]
  now: number
  issueOf: IssueOf
}

async function slotWarningsOf({
  req,
  month,
  issues,
  now,
  issueOf,
}: SlotsOfMonth): Promise<ScheduleNotice[]> {
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
