import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { Period } from '@/domain/calendar/periods'

import type { ColumnOption } from './AddIssueDialog'

/** The columns of an outlet that are alive in a month, by name. */
export async function columnOptions(
  req: PayloadRequest,
  outlet: string,
  month: Period,
): Promise<ColumnOption[]> {
  const docs = await rowsWhere(req, 'columns', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        { validFrom: { less_than_equal: month.to } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: month.from } }] },
      ],
    },
    sort: 'sortKey',
    limit: 200,
    select: { name: true, time: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name, time }) => ({ id, name, time: time ?? null }))
}
