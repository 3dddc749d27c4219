import type { CellValue } from 'exceljs'

import { cleanText } from '@/domain/text/clean'

/** A cell as it was found: a date where the file says it is one. */
export type ReadCell = string | number | Date | null

const MOST_COLUMNS = 60

/**
 * The rows of the first sheet of an Excel workbook, results in place of formulas, empty rows left out.
 * @throws Error when the file is no workbook.
 */
export async function readXlsx(file: ArrayBuffer, mostRows: number): Promise<ReadCell[][]> {
  const { Workbook } = await import('exceljs').then((module) => module.default ?? module)
  const workbook = new Workbook()
  await workbook.xlsx.load(file)
  const [sheet] = workbook.worksheets
  const rows: ReadCell[][] = []
  sheet?.eachRow({ includeEmpty: false }, (row) => {
    if (rows.length >= mostRows) return
    const width = Math.min(row.cellCount, MOST_COLUMNS)
    rows.push(Array.from({ length: width }, (_, at) => valueOf(row.getCell(at + 1).value)))
  })
  return rows
}

function valueOf(value: CellValue): ReadCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number' || value instanceof Date) return value
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if ('richText' in value) return cleanText(value.richText.map(({ text }) => text).join(''))
  if ('text' in value) return cleanText(String(value.text))
  if ('result' in value) return valueOf(value.result as CellValue)
  return null
}
