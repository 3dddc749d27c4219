import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'

/** The days off and swapped workdays between two dates, by date. */
export async function loadHolidays({
  req,
  from,
  until,
}: {
  req: PayloadRequest
  from: CivilDate
  until: CivilDate
}): Promise<Holiday[]> {
  const docs = await rowsWhere(req, 'holidays', {
    where: { date: { greater_than_equal: from, less_than_equal: until } },
    sort: 'date',
    select: { date: true, kind: true, name: true },
    overrideAccess: true,
  })
  return docs.map(({ date, kind, name }) => ({ date, kind, name }))
}
