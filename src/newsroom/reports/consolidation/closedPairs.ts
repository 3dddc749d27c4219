import type { PayloadRequest, Where } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import { type ClosedPair, pairKey } from '@/domain/report/way/closing'
import type { PeriodClosing } from '@/payload-types'

/** The last closing of each period of some obligations. */
export async function closedPairs(
  req: PayloadRequest,
  pairs: readonly Pick<ClosedPair, 'obligation' | 'period'>[],
): Promise<ReadonlyMap<string, ClosedPair>> {
  const wanted = new Set(pairs.map(pairKey))
  const obligations = [...new Set(pairs.map(({ obligation }) => obligation))]
  const periods = [...new Set(pairs.map(({ period }) => period))]
  const rows = await inChunks(obligations, (chunk) =>
    rowsIn(req, { and: [{ obligation: { in: chunk } }, { period: { in: periods } }] }),
  )
  return lastOf(rows.filter((row) => wanted.has(pairKey(row))))
}

/** The last closing of each period that a consolidated report closed. */
export const closedBy = async (
  req: PayloadRequest,
  consolidation: string,
): Promise<ReadonlyMap<string, ClosedPair>> =>
  lastOf(await rowsIn(req, { consolidation: { equals: consolidation } }))

const rowsIn = (req: PayloadRequest, where: Where) =>
  rowsWhere(req, 'period-closings', {
    where,
    sort: ['number', 'id'],
    select: { obligation: true, period: true, number: true, consolidation: true, row: true },
    overrideAccess: true,
  })

type Row = Pick<PeriodClosing, 'id' | 'obligation' | 'period' | 'number' | 'consolidation' | 'row'>

/** Rows by number: the later one stays. */
const lastOf = (rows: readonly Row[]): ReadonlyMap<string, ClosedPair> =>
  new Map(
    rows
      .toSorted((a, b) => a.number - b.number)
      .map(({ obligation, period, number, consolidation, row }) => [
        pairKey({ obligation, period }),
        { obligation, period, number, consolidation, row: row as unknown as ClosedPair['row'] },
      ]),
  )
