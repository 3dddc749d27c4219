import type { Cell, Row, Worksheet } from 'exceljs'

import { safeText, type Sheet, type SheetValue } from './sheet'

const DATE_FORMAT = 'dd/mm/yyyy'
const USUAL_WIDTH = 12
const NAME_LENGTH = 31
const LINE = { style: 'thin', color: { argb: 'FF8A9492' } } as const

/** Sheets as an Excel workbook: real dates and numbers, a frozen heading, A4 across when printed. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { Workbook } = await import('exceljs').then((module) => module.default ?? module)
  const workbook = new Workbook()
  workbook.creator = 'Tòa soạn'
  for (const sheet of sheets) {
    const { columns, title } = sheet
    const headingAt = title.length > 0 ? title.length + 2 : 1
    const page = workbook.addWorksheet(nameOf(sheet.name), {
      views: [{ state: 'frozen', ySplit: headingAt }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${headingAt}:${headingAt}`,
      },
    })
    page.columns = columns.map(({ width }) => ({ width: width ?? USUAL_WIDTH }))
    write(page, sheet)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function write(page: Worksheet, { title, columns, rows, totals, notes }: Sheet): void {
  title.forEach((line, index) => {
    page.addRow([safeText(line)]).font = { bold: index === 0, size: index === 0 ? 14 : 11 }
  })
  if (title.length > 0) page.addRow([])
  const heading = page.addRow(columns.map((column) => safeText(column.heading)))
  heading.font = { bold: true }
  frame(heading)
  for (const row of rows) frame(add(page, row))
  for (const row of totals) {
    const line = add(page, row)
    line.font = { bold: true }
    frame(line)
  }
  if (notes.length > 0) page.addRow([])
  for (const note of notes) page.addRow([safeText(note)]).font = { italic: true }
}

function add(page: Worksheet, values: readonly SheetValue[]): Row {
  const row = page.addRow([])
  values.forEach((value, index) => put(row.getCell(index + 1), value))
  return row
}

function put(cell: Cell, value: SheetValue): void {
  if (value === null) return
  if (typeof value === 'object') {
    // Excel knows no zones: a date is the day that UTC says.
    cell.value = new Date(`${value.date}T00:00:00Z`)
    cell.numFmt = DATE_FORMAT
  } else {
    cell.value = typeof value === 'string' ? safeText(value) : value
  }
}

function frame(row: Row): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE }
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
}

/** Excel refuses some signs in the name of a sheet. */
function nameOf(name: string): string {
  return name.replace(/[*?:\\/[\]]/g, ' ').slice(0, NAME_LENGTH)
}
