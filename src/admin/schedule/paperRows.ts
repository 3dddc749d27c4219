import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import type { MonthIssue } from '@/newsroom/schedules/views/loadMonthIssues'
import type { MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'

/** A line of the printed schedule. */
export type PaperRow = {
  id: string
  date: string
  time: string
  issue: string
  content: string
  minutes: string
  channel: string
  note: string
}

const SECONDS_PER_MINUTE = 60

/**
 * The lines to print, by time: of an approved schedule what was approved, whatever became of it since; of another
 * what stands in it now. Cancelled issues are not printed.
 */
export function paperRows({
  stored,
  state,
  issues,
}: Pick<MonthSchedule, 'stored' | 'state' | 'issues'>): PaperRow[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  if (state !== 'approved') {
    return issues
      .filter(({ cancelled }) => !cancelled)
      .map((issue) => row(issue.id, issue.label, issue.plannedAt, issue))
  }
  return (stored?.baseline ?? [])
    .filter(({ cancelled }) => !cancelled)
    .map(({ issue, label, plannedAt }) => ({ issue, label, at: timeOf(plannedAt) }))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ issue, label, at }) => row(issue, label ?? '', at, byId.get(issue)))
}

function row(
  id: string,
  label: string,
  plannedAt: number | null,
  issue: MonthIssue | undefined,
): PaperRow {
  const { title, topics = [], request, makesUp, slot } = issue ?? {}
  return {
    id,
    date: plannedAt === null ? '' : formatMasthead(civilDateOf(plannedAt)),
    time: plannedAt === null ? '' : timeOfDay(plannedAt),
    issue: label,
    content: [...new Set([title, ...topics])].filter(Boolean).join('; '),
    minutes: slot?.seconds ? String(slot.seconds / SECONDS_PER_MINUTE) : '',
    channel: slot?.channel ?? '',
    note: [request && `Theo đề nghị ${request.number}`, makesUp && `Phát bù cho ${makesUp}`]
      .filter(Boolean)
      .join('; '),
  }
}

function timeOf(iso: string | null | undefined): number | null {
  return iso ? Date.parse(iso) : null
}
