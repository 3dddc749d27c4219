import {
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'

import type { PaperCell, PaperColumn, PaperTable } from '@/domain/report/paper/types'

import { cellText, type HeadCell, headRows } from './cellText'
import { line, twips, twipsOfPoints } from './docxParts'
import { headHeights } from './headHeights'
import { CELL_ROOM, SIZES } from './measures'

const ROOM = twipsOfPoints(CELL_ROOM)
const CELL_MARGINS = {
  ...{ top: ROOM, bottom: ROOM, left: 45, right: 45 },
  marginUnitType: WidthType.DXA,
}

/** A table of figures: its heading on every page, rows that stay whole, widths as given. */
export function docxTable({ columns, rows, totals }: PaperTable): Table {
  const widths = columns.map(({ width }) => twips(width))
  const head = headRows(columns)
  const heights = headHeights(
    head,
    columns.map(({ width }) => width),
  )
  return new Table({
    width: { size: sumOf(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...head.map((cells, at) => headRow(cells, widths, heights[at] ?? 0)),
      ...rows.map((row) => bodyRow(row, columns, false)),
      ...totals.map((row) => bodyRow(row, columns, true)),
    ],
  })
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

/** `height`: in points, what the row needs at least. */
const headRow = (cells: readonly HeadCell[], widths: readonly number[], height: number) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: twipsOfPoints(height), rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ text, at, columns, rows }) =>
        new TableCell({
          width: { size: sumOf(widths.slice(at, at + columns)), type: WidthType.DXA },
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlign.CENTER,
          margins: CELL_MARGINS,
          children: [
            line(text, { size: SIZES.tableHead, bold: true, align: 'center', keepNext: true }),
          ],
        }),
    ),
  })

const bodyRow = (row: readonly PaperCell[], columns: readonly PaperColumn[], bold: boolean) =>
  new TableRow({
    cantSplit: true,
    children: columns.map(
      ({ align, width }, at) =>
        new TableCell({
          width: { size: twips(width), type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: CELL_MARGINS,
          children: [line(cellText(row[at]), { size: SIZES.table, align, bold })],
        }),
    ),
  })
