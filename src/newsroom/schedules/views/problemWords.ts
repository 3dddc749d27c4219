import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { HolidayPolicy } from '@/domain/schedule/holidayPolicy'
import type { SlotBlocker, SlotWarning } from '@/domain/schedule/slotProblems'

import type { MonthIssue } from './loadMonthIssues'
import type { ScheduleQuota } from './loadScheduleQuotas'

/** Something to be put right or known, in words, with the issues it is about. */
export type ScheduleNotice = { text: string; issues: string[] }

const SECONDS_PER_MINUTE = 60

type IssueOf = (id: string) => Pick<MonthIssue, 'label' | 'plannedAt'> | undefined

/** `Số 24/2026 · Truyền hình CCHC (11/12/2026 19:45)`. */
function named(issueOf: IssueOf, id: string): string {
  const issue = issueOf(id)
  if (!issue) return 'Một số'
  return issue.plannedAt === null
    ? issue.label
    : `${issue.label} (${formatDateTime(issue.plannedAt)})`
}

export function blockerWords(blocker: SlotBlocker, issueOf: IssueOf): ScheduleNotice {
  switch (blocker.kind) {
    case 'clash': {
      const { first, second, overlapSeconds } = blocker
      return {
        text: `${named(issueOf, first)} và ${named(issueOf, second)} trùng giờ${overlapWords(overlapSeconds)}. Hãy dời lịch một trong hai số.`,
        issues: [first, second],
      }
    }
    case 'beforeValidity':
      return {
        text: `${named(issueOf, blocker.id)} đứng trước ngày chuyên mục bắt đầu (${formatDatePadded(blocker.validFrom)}). Hãy dời lịch sang ngày khác hoặc hủy số này.`,
        issues: [blocker.id],
      }
    case 'afterValidity':
      return {
        text: `${named(issueOf, blocker.id)} đứng sau ngày chuyên mục kết thúc (${formatDatePadded(blocker.validTo)}). Hãy dời lịch sang ngày khác hoặc hủy số này.`,
        issues: [blocker.id],
      }
  }
}

/** ` 10 phút`; nothing where no length is known. */
function overlapWords(seconds: number): string {
  if (seconds <= 1) return ''
  return seconds % SECONDS_PER_MINUTE === 0
    ? ` ${seconds / SECONDS_PER_MINUTE} phút`
    : ` ${formatDuration(seconds)}`
}

const ON_HOLIDAY: Record<HolidayPolicy, string> = {
  keep: 'chuyên mục vẫn giữ ngày này',
  moveBefore: 'theo quy định thì chuyển sang ngày trước',
  moveAfter: 'theo quy định thì chuyển sang ngày sau',
  excuse: 'chuyên mục được nghỉ, không tính thiếu',
}

export function warningWords(warning: SlotWarning, issueOf: IssueOf): ScheduleNotice {
  const issue = named(issueOf, warning.id)
  return {
    text:
      warning.kind === 'holiday'
        ? `${issue} rơi vào ngày nghỉ “${warning.name}”: ${ON_HOLIDAY[warning.policy]}.`
        : `${issue} nằm trong thời gian chuyên mục tạm dừng: không tính thiếu, và cũng không phải phát.`,
    issues: [warning.id],
  }
}

/** What a quota lacks as planned; null when it lacks nothing. */
export function quotaWords(quota: ScheduleQuota): ScheduleNotice | null {
  const { obligation, row, given, due, isShort } = quota
  if (!isShort || given === null || due === null || given >= due) return null
  const lacking = due - given
  return {
    text: `“${obligation.title}”, ${formatPeriod(row.period).toLocaleLowerCase('vi')}: định mức ${due} số, lịch mới có ${given}. Hãy thêm ${lacking} số.`,
    issues: [],
  }
}

export function wishWords(number: string, date: CivilDate): ScheduleNotice {
  return {
    text: `Đề nghị ${number} mong muốn ngày ${formatDatePadded(date)}, lịch chưa có số nào cho đề nghị này vào ngày đó.`,
    issues: [],
  }
}
