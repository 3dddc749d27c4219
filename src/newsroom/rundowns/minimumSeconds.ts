import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'

/**
 * The shortest an issue of a column may be on a day, by the obligations then in force that name the column; null when
 * none says.
 */
export async function minimumSecondsOf(
  req: PayloadRequest,
  column: string,
  at: number,
): Promise<number | null> {
  const day = civilDateOf(at)
  const docs = await rowsWhere(req, 'obligations', {
    where: {
      and: [{ columns: { in: [column] } }, { validFrom: { less_than_equal: day } }],
    },
    select: { minimumSeconds: true, validTo: true },
    limit: 100,
    overrideAccess: true,
  })
  const minimums = docs
    .filter(({ validTo }) => !validTo || validTo >= day)
    .flatMap(({ minimumSeconds }) => minimumSeconds || [])
  return minimums.length > 0 ? Math.max(...minimums) : null
}
