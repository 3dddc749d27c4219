import { judgedRows } from '../obligation/ledger/ledger'
import type { LedgerRow } from '../obligation/ledger/types'
import { meets, rangesMeeting, type Stage, stageOf } from './obligations'
import { reportRanges } from './ranges'
import { indexReport } from './reportIndex'
import type { NamedRange, ReportFacts } from './types'

/** A period of an obligation as a report found it: what its figures add up. */
export type ReportPeriod = { stage: Stage; row: LedgerRow }

/** The rows of the ledger behind the block of obligations of one range, in its order (report.md, Obligations). */
export function reportPeriods(facts: ReportFacts, range: NamedRange): ReportPeriod[] {
  const { ledger } = indexReport(facts)
  const [own] = reportRanges([range])
  if (!own) return []
  return judgedRows(ledger, facts.obligations, rangesMeeting([own]))
    .filter(({ row }) => meets(row, own))
    .map(({ row }) => ({ stage: stageOf(row, own.to, ledger.today), row }))
}
