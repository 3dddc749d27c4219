import { grouped } from './grouped'
import type { ItemTallies } from './items'
import { sumOfNumbers } from './programmes'
import type { ReportRange } from './ranges'
import type { ProgrammeFigures, TotalFigures } from './rows'
import type { Column, Outlet } from './types'

/**
 * The totals of one range: every outlet in the order given, then all of them (report.md, Programmes and pages: Totals).
 * `programmes` are the rows of the same range.
 */
export function totalRows(
  { outlets, columns }: { outlets: readonly Outlet[]; columns: readonly Column[] },
  programmes: readonly ProgrammeFigures[],
  items: ItemTallies,
  range: ReportRange,
): TotalFigures[] {
  const outletOf = new Map(columns.map(({ id, outlet }) => [id, outlet]))
  const byOutlet = grouped(programmes, ({ column }) => outletOf.get(column))
  const total = (outlet: string | null, rows: readonly ProgrammeFigures[]): TotalFigures => {
    const { up = 0, down = 0 } = items.get(outlet) ?? {}
    return { range: range.name, outlet, ...sumOfNumbers(rows), items: up, takenDown: down }
  }
  return [...outlets.map(({ id }) => total(id, byOutlet.get(id) ?? [])), total(null, programmes)]
}
