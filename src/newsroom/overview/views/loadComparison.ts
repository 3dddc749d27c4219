import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { type Figures, figures } from '@/domain/report/figures'
import { COMPARED, type Compared } from '@/domain/report/compared'
import type { TotalFigures } from '@/domain/report/rows'
import type { NamedRange } from '@/domain/report/types'
import { BEFORE, NOW, sideBySide } from '@/domain/report/yearEarlier'

import { loadReportFacts } from '../../reports/loadReportFacts'
import type { ReportQuery } from '../../reports/views/reportQuery'
import { type OverviewOutlet, overviewOutlets } from '../overviewOutlets'

export type ComparedOutlet = {
  id: string
  name: string
  /** Null where nothing was planned, recorded or owed: unknown, not zero. */
  now: Compared | null
  before: Compared | null
}

export type Comparison = {
  now: NamedRange
  before: NamedRange
  rows: ComparedOutlet[]
  outlets: OverviewOutlet[]
}

/** Outlets in a range and in the same dates of the year before, by the figures of a report on each. */
export async function loadComparison(
  req: PayloadRequest,
  query: ReportQuery,
  at: Date,
): Promise<Comparison> {
  const outlets = await overviewOutlets(req)
  const chosen = outlets.filter(({ id }) => query.outlet === null || id === query.outlet)
  const [now, before] = sideBySide(query.range, civilDateOf(at.getTime()))
  const { facts, heads } = await loadReportFacts({
    ...{ req, outlets: chosen.map(({ id }) => id), ranges: [now, before] },
    cutOff: at.toISOString(),
  })
  const found = figures(facts)
  const outletOf = new Map(heads.map(({ id, outletId }) => [id, outletId]))
  const shortIn = (range: string, outlet: string) =>
    shortPeriods(found, range, (obligation) => outletOf.get(obligation) === outlet)
  const rows = chosen.map(({ id, name }) => {
    const numbers = (range: string) => {
      const total = found.totals.find((one) => one.range === range && one.outlet === id)
      return total ? comparedOf(total, shortIn(range, id)) : null
    }
    return { id, name, now: numbers(NOW), before: numbers(BEFORE) }
  })
  return { now, before, rows, outlets }
}

function shortPeriods({ obligations }: Figures, range: string, isIts: (id: string) => boolean) {
  return obligations
    .filter((row) => row.range === range && isIts(row.obligation))
    .reduce((sum, { short }) => sum + short.length, 0)
}

function comparedOf(total: TotalFigures, short: number): Compared | null {
  const { planned, aired, repeats, relays, items, takenDown } = total
  if (planned + aired + repeats + relays + items + takenDown === 0) return null
  const numbers = Object.fromEntries(COMPARED.map((name) => [name, total[name]]))
  return { ...numbers, short } as Compared
}
