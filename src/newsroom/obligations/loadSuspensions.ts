import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import type { Suspension } from '@/domain/obligation/ledger/types'

/**
 * The suspensions of columns between two dates; a day off is one for the columns whose policy is to excuse it
 * (ledger.md, Facts).
 */
export async function loadSuspensions({
  req,
  columns,
  from,
  until,
}: {
  req: PayloadRequest
  columns: readonly string[]
  from: CivilDate
  until: CivilDate
}): Promise<Suspension[]> {
  const docs = await rowsWhere(req, 'suspensions', {
    where: { and: [{ from: { less_than_equal: until } }, { to: { greater_than_equal: from } }] },
    sort: 'id',
    select: { columns: true, from: true, to: true },
    overrideAccess: true,
  })
  const known = new Set(columns)
  const suspensions = docs.map((row) => ({
    columns: row.columns.map((one) => idOf(one) ?? '').filter((id) => known.has(id)),
    from: row.from,
    to: row.to,
  }))
  return [...suspensions, ...(await excusedHolidays({ req, known, from, until }))].filter(
    (one) => one.columns.length > 0,
  )
}

async function excusedHolidays({
  req,
  known,
  from,
  until,
}: {
  req: PayloadRequest
  known: ReadonlySet<string>
  from: CivilDate
  until: CivilDate
}): Promise<Suspension[]> {
  const days = await rowsWhere(req, 'holidays', {
    where: {
      and: [
        { kind: { equals: 'off' } },
        { date: { greater_than_equal: from, less_than_equal: until } },
      ],
    },
    sort: 'date',
    select: { date: true },
    overrideAccess: true,
  })
  if (days.length === 0) return []
  const columns = await rowsWhere(req, 'columns', {
    where: { holidayPolicy: { equals: 'excuse' } },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  const excused = columns.map(({ id }) => id).filter((id) => known.has(id))
  return days.map(({ date }) => ({ columns: excused, from: date, to: date }))
}
