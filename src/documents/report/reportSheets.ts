import type { PaperCell, PaperColumn, PaperTable, ReportPaper } from '@/domain/report/paper/types'

import type { Sheet, SheetValue } from '../spreadsheet/sheet'
import { titleOf } from './paperTexts'

/** A column of a workbook takes so many signs for a millimetre of paper; narrow ones need room for their heading. */
const SIGNS_PER_MM = 0.75
const NARROWEST = 11
/** Those that hold sentences. */
const WIDE = 44

/** The tables of a report as pages of a workbook, with the numbers and days that are printed. */
export function reportSheets(paper: ReportPaper): Sheet[] {
  const title = [titleOf(paper), paper.draft ?? `${paper.numberLine}, ${paper.dateLine}`]
  const tables = [
    ...paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...paper.appendices.map(({ table }) => table),
  ]
  return tables.length > 0 ? tables.map((table) => sheetOf(table, title)) : [emptySheet(title)]
}

function sheetOf(
  { name, caption, columns, rows, totals, note }: PaperTable,
  title: string[],
): Sheet {
  const valuesOf = (row: readonly PaperCell[]) => columns.map((_, at) => valueOf(row[at]))
  return {
    name,
    title: [...title, caption],
    columns: columns.map((column) => ({
      heading: headingOf(column),
      width: column.align === 'left' ? WIDE : Math.max(NARROWEST, column.width * SIGNS_PER_MM),
    })),
    rows: rows.map(valuesOf),
    totals: totals.map(valuesOf),
    notes: [...(note === null ? [] : [note]), 'Ô trống là chưa rõ, không phải số 0.'],
  }
}

const headingOf = ({ group, heading, unit }: PaperColumn): string =>
  `${group === undefined ? '' : `${group}: `}${heading}${unit === undefined ? '' : ` (${unit})`}`

const valueOf = (cell: PaperCell | undefined): SheetValue => (cell === '' ? null : (cell ?? null))

const emptySheet = (title: string[]): Sheet => ({
  name: 'Số liệu',
  title,
  columns: [{ heading: 'Số liệu', width: WIDE }],
  rows: [],
  totals: [],
  notes: ['Không có số liệu nào trong khoảng này.'],
})
