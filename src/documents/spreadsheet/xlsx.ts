import type { Cell, Row, Worksheet } from 'exceljs'

import { cleanLine } from '@/domain/text/clean'

import { excelText } from './excelText'
import type { Sheet, SheetValue } from './sheet'
import { lengthAsExcelDate, wallClockAsUtc } from './times'

const DATE_FORMAT = 'dd/mm/yyyy'
const MOMENT_FORMAT = 'dd/mm/yyyy hh:mm:ss'
/** Hours above 24 stay hours; without the hour Excel would take a column of sums for times of day. */
const LENGTH_FORMAT = '[h]:mm:ss'
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
    page.addRow([excelText(line)]).font = { bold: index === 0, size: index === 0 ? 14 : 11 }
  })
  if (title.length > 0) page.addRow([])
  const heading = page.addRow(columns.map((column) => excelText(column.heading)))
  heading.font = { bold: true }
  frame(heading)
  for (const row of rows) frame(add(page, row))
  for (const row of totals) {
    const line = add(page, row)
    line.font = { bold: true }
    frame(line)
  }
  if (notes.length > 0) page.addRow([])
  for (const note of notes) page.addRow([excelText(note)]).font = { italic: true }
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
    if ('date' in value) [cell.value, cell.numFmt] = [dayOf(value.date), DATE_FORMAT]
    else if ('at' in value) [cell.value, cell.numFmt] = [wallClockAsUtc(value.at), MOMENT_FORMAT]
    else [cell.value, cell.numFmt] = [lengthAsExcelDate(value.seconds), LENGTH_FORMAT]
  } else {
    cell.value = typeof value === 'string' ? excelText(value) : value
  }
}

const dayOf = (date: string) => new Date(`${date}T00:00:00Z`)

function frame(row: Row): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE }
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
}

/** Excel refuses some signs in the name of a sheet. */
function nameOf(name: string): string {
  return excelText(cleanLine(name))
    .replace(/[*?:\\/[\]]/g, ' ')
    .slice(0, NAME_LENGTH)
}
