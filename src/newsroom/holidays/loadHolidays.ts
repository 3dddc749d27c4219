import type { PayloadRequest } from 'payload'

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
  const { docs } = await req.payload.find({
    collection: 'holidays',
    where: { date: { greater_than_equal: from, less_than_equal: until } },
    sort: 'date',
    depth: 0,
    pagination: false,
    limit: 0,
    select: { date: true, kind: true, name: true },
    overrideAccess: true,
    req,
  })
  return docs.map(({ date, kind, name }) => ({ date, kind, name }))
}
