import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'

import type { ObligationHead } from '../obligationHead'

/** A suspension as the drawer shows it. */
export type ShownSuspension = {
  id: string
  from: CivilDate
  to: CivilDate
  reason: string
  document: string
  /** The names of the obligation's columns that it suspends. */
  columns: string[]
}

type Query = { req: PayloadRequest; columns: ObligationHead['columns']; period: Period }

/** The suspensions of an obligation's columns that touch a period. */
export async function periodSuspensions({
  req,
  columns,
  period,
}: Query): Promise<ShownSuspension[]> {
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  const docs = await rowsWhere(req, 'suspensions', {
    where: {
      and: [{ from: { less_than_equal: period.to } }, { to: { greater_than_equal: period.from } }],
    },
    sort: ['from', 'id'],
    limit: 200,
    select: { from: true, to: true, reason: true, document: true, columns: true },
    overrideAccess: false,
  })
  return docs
    .map(({ id, from, to, reason, document, columns: suspended }) => ({
      id,
      from,
      to,
      reason,
      document,
      columns: suspended.flatMap((one) => names.get(idOf(one) ?? '') ?? []),
    }))
    .filter((one) => one.columns.length > 0)
}
