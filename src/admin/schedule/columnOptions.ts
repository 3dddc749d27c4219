import type { PayloadRequest } from 'payload'

import type { Period } from '@/domain/calendar/periods'

import type { ColumnOption } from './AddIssueDialog'

/** The columns of an outlet that are alive in a month, by name. */
export async function columnOptions(
  req: PayloadRequest,
  outlet: string,
  month: Period,
): Promise<ColumnOption[]> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: {
      and: [
        { outlet: { equals: outlet } },
        { validFrom: { less_than_equal: month.to } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: month.from } }] },
      ],
    },
    sort: 'sortKey',
    depth: 0,
    limit: 200,
    pagination: false,
    select: { name: true, time: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, name, time }) => ({ id, name, time: time ?? null }))
}
