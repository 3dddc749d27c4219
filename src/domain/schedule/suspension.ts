import type { CivilDate } from '../calendar/civil'

/** Columns that pause, first and last day inclusive (ledger.md, Facts). */
export type PlannedSuspension = {
  readonly columns: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Whether a column is suspended on a civil date. */
export function isSuspendedOn(
  { column, date }: { column: string; date: CivilDate },
  suspensions: readonly PlannedSuspension[],
): boolean {
  return suspensions.some(
    ({ columns, from, to }) => columns.includes(column) && from <= date && date <= to,
  )
}
