import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { Facts } from '@/domain/obligation/ledger/types'

import { type EffectLine, previewEffect } from '../../obligations/previewEffect'
import { type LoadedChange, touched } from './loadChange'

type Query = { req: PayloadRequest; now: Date; change: LoadedChange }

/** What a change of schedule does to the ledger. */
export async function changeEffect({ req, now, change }: Query): Promise<EffectLine[]> {
  const { column, plan } = change
  const fates = new Map(touched(change).map((fate) => [fate.id, fate]))
  const made = plan.added.map(({ slotKey, plannedAt }) => ({
    id: slotKey,
    column: column.id,
    plannedAt: new Date(plannedAt).toISOString(),
    cancelled: false,
    waived: false,
    makesUp: null,
  }))
  const apply = (facts: Facts): Facts => ({
    ...facts,
    issues: [
      ...facts.issues.map((issue) => {
        const fate = fates.get(issue.id)
        if (!fate) return issue
        if (fate.to === null) return { ...issue, cancelled: true }
        return { ...issue, plannedAt: new Date(fate.to).toISOString() }
      }),
      ...made,
    ],
  })
  return previewEffect({ req, now, columns: [column.id], days: daysOf(change), change: apply })
}

/** Every day that something leaves or comes to. */
function daysOf(change: LoadedChange): string[] {
  const times = [
    ...touched(change).flatMap(({ fate, from, to }) => (fate === 'stay' ? [] : [from, to])),
    ...change.plan.added.map(({ plannedAt }) => plannedAt),
  ]
  return [...new Set(times.filter((at) => at !== null).map((at) => civilDateOf(at)))].sort()
}

/** The months a change touches that were handed in or approved: their approval is about other issues now. */
export async function touchedMonths(req: PayloadRequest, change: LoadedChange): Promise<string[]> {
  const months = [...new Set(daysOf(change).map((day) => day.slice(0, 7)))]
  if (months.length === 0) return []
  const docs = await rowsWhere(req, 'schedules', {
    where: {
      and: [
        { outlet: { equals: change.column.outlet.id } },
        { month: { in: months } },
        { state: { in: ['submitted', 'approved'] } },
      ],
    },
    sort: 'month',
    limit: months.length,
    select: { month: true, state: true },
    overrideAccess: true,
  })
  return docs.map(({ month, state }) =>
    state === 'approved'
      ? `Lịch ${formatPeriod(month).toLocaleLowerCase('vi')} đã duyệt: các thay đổi trong tháng này sẽ chờ lãnh đạo kênh duyệt lại.`
      : `Lịch ${formatPeriod(month).toLocaleLowerCase('vi')} đang chờ duyệt: người duyệt sẽ thấy lịch mới.`,
  )
}
