import type { Period } from '@/domain/calendar/periods'
import type { Schedule } from '@/payload-types'

import type { MonthIssue } from './loadMonthIssues'
import type { ScheduleChange } from './scheduleChanges'
import { instantsOf } from '../months'

type Row = NonNullable<Schedule['baseline']>[number]

/** The issues of a month as what was approved. */
export function wholeBaseline(issues: readonly MonthIssue[]): Row[] {
  return issues.map(({ id, label, plannedAt, cancelled }) => ({
    issue: id,
    label,
    plannedAt: isoOf(plannedAt),
    cancelled,
  }))
}

/** The approved rows after some changes were approved too; an issue that left the month leaves the rows. */
export function approvedBaseline({
  baseline,
  changes,
  month,
}: {
  baseline: readonly Row[]
  changes: readonly Pick<ScheduleChange, 'change' | 'label'>[]
  month: Period
}): Row[] {
  const rows = new Map(
    baseline.map(({ issue, label, plannedAt, cancelled }) => [
      issue,
      { issue, label, plannedAt, cancelled },
    ]),
  )
  const { start, end } = instantsOf(month)
  for (const { change, label } of changes) {
    const { id } = change
    const known = rows.get(id)
    if (change.kind === 'removed') rows.delete(id)
    else if (change.kind === 'cancelled') {
      if (known) rows.set(id, { ...known, cancelled: true })
    } else if (change.to === null || change.to < start || change.to >= end) rows.delete(id)
    else rows.set(id, { issue: id, label, plannedAt: isoOf(change.to), cancelled: false })
  }
  return [...rows.values()].sort((a, b) => ((a.plannedAt ?? '') < (b.plannedAt ?? '') ? -1 : 1))
}

function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
