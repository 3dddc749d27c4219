import {
  $computeTableMapSkipCellCheck,
  $findCellNode,
  $findTableNode,
  $isTableCellNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'
import { $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'

/** Where the caret is in a table, as its bar shows it. */
export type TablePlace = {
  key: string
  rows: number
  columns: number
  hasHeaderRow: boolean
  hasHeaderColumn: boolean
  canMerge: boolean
  canSplit: boolean
}

/** The cell the caret, or the beginning of what is chosen, is in. */
export function $currentCell(): TableCellNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null
  return $findCellNode(selection.anchor.getNode())
}

export function $placeInTable(): TablePlace | null {
  const cell = $currentCell()
  const table = cell && $findTableNode(cell)
  if (!cell || !table) return null
  const cells = $cellsOf(table)
  const selection = $getSelection()
  const isSeveral = $isTableSelection(selection) && !selection.anchor.is(selection.focus)
  return {
    key: table.getKey(),
    ...$sizeOf(table),
    hasHeaderRow: (cells[0] ?? []).every((one) => one.hasHeaderState(TableCellHeaderStates.ROW)),
    hasHeaderColumn: cells.every((row) => row[0]?.hasHeaderState(TableCellHeaderStates.COLUMN)),
    canMerge: isSeveral,
    canSplit: !isSeveral && (cell.getColSpan() > 1 || cell.getRowSpan() > 1),
  }
}

/** Rows and columns, cells that take several counted as several. */
export function $sizeOf(table: TableNode): { rows: number; columns: number } {
  const [map] = $computeTableMapSkipCellCheck(table, null, null)
  return { rows: map.length, columns: Math.max(0, ...map.map((row) => row.length)) }
}

/** As the page shows them: each place of the table with the cell that takes it. */
function $cellsOf(table: TableNode): TableCellNode[][] {
  const [map] = $computeTableMapSkipCellCheck(table, null, null)
  return map.map((row) => row.flatMap((one) => ($isTableCellNode(one?.cell) ? [one.cell] : [])))
}
