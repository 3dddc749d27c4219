import type { PayloadRequest } from 'payload'

import { reportPeriods } from '@/domain/report/reportPeriods'
import { WINDOW } from '@/domain/report/reportRanges'
import { pairChange, type PairChange, pairKey } from '@/domain/report/way/closing'

import { loadReportFacts } from '../../loadReportFacts'
import { closedBy } from '../closedPairs'
import type { Consolidation, PeriodLine } from '../consolidationSubject'

/** A closed period that reads otherwise by what is known now. */
export type LateFact = PairChange & Pick<PeriodLine, 'outlet' | 'title'>

/** What became known after periods were closed: those that would read otherwise now, and how. Nothing is written. */
export async function lateFacts(
  req: PayloadRequest,
  { id, from, to }: Consolidation,
  lines: readonly PeriodLine[],
  now: Date,
): Promise<LateFact[]> {
  const closed = await closedBy(req, id)
  const own = lines.filter(({ row }) => closed.has(pairKey(row)))
  if (own.length === 0) return []
  const range = { name: WINDOW, from, to }
  const { facts } = await loadReportFacts({
    ...{ req, outlets: [...new Set(own.map(({ outlet }) => outlet))] },
    ...{ ranges: [range], cutOff: now.toISOString() },
  })
  const live = new Map(reportPeriods(facts, range).map(({ row }) => [pairKey(row), row]))
  return own.flatMap(({ outlet, title, row }) => {
    const kept = closed.get(pairKey(row))
    const change = kept && pairChange(kept.row, live.get(pairKey(row)) ?? null)
    return change ? [{ ...change, outlet, title }] : []
  })
}

/** What of the periods a version closed otherwise than the one before it. */
export function changedPeriods(
  before: readonly PeriodLine[],
  after: readonly PeriodLine[],
): LateFact[] {
  const then = new Map(before.map((line) => [pairKey(line.row), line]))
  return after.flatMap(({ outlet, title, row }) => {
    const was = then.get(pairKey(row))
    const change = was && pairChange(was.row, row)
    return change ? [{ ...change, outlet, title }] : []
  })
}
