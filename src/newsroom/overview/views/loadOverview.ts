import type { PayloadRequest } from 'payload'

import { civilDateOf, type CivilDate } from '@/domain/calendar/civil'

import { loadLedger } from '../../obligations/loadLedger'
import { livedIn } from '../../obligations/views/loadMatrix'
import { matrixOf } from '../../obligations/views/matrix'
import { type MatrixQuery, momentOf } from '../../obligations/views/matrixQuery'
import { type OverviewOutlet, overviewOutlets } from '../overviewOutlets'
import { type OverviewGroup, overviewOf } from './overview'

export type Overview = {
  year: number
  /** The day it is seen on. */
  today: CivilDate
  /** The worst first. */
  groups: OverviewGroup[]
  /** All that the person compares. */
  outlets: OverviewOutlet[]
}

type Asked = { req: PayloadRequest; query: MatrixQuery; now: Date }

/** How outlets stand with what they owe, of those that the request's user compares: the ledger of the year, put in another order. */
export async function loadOverview({ req, query, now }: Asked): Promise<Overview> {
  const { year } = query
  const outlets = await overviewOutlets(req)
  const chosen = outlets.filter(({ id }) => query.outlet === null || id === query.outlet)
  const moment = momentOf(query.asOf, now)
  const today = civilDateOf(moment.getTime())
  if (chosen.length === 0) return { year, today, groups: [], outlets }
  const { entries, unset } = await loadLedger({
    ...{ req, now: moment, from: `${year}-01-01`, until: `${year}-12-31` },
    outletIds: chosen.map(({ id }) => id),
    ...{ overrideAccess: false, isShown: true },
  })
  const owing = new Set([
    ...entries.map(({ obligation }) => obligation.outletId),
    ...unset.map(({ outletId }) => outletId),
  ])
  const shown = chosen.filter((outlet) => owing.has(outlet.id) || livedIn(year, outlet))
  const matrix = matrixOf({ year, entries, unset, outlets: shown })
  return { year, today, groups: overviewOf({ matrix, outlets: shown, today }), outlets }
}
