import type { CellObject, DenseWorkSheet, Range, WorkBook } from '@e965/xlsx'

import { cleanText } from '@/domain/text/clean'

import type { ReadCell, ReadRow } from './cells'
import { FileRefused } from './fileRefused'
import { isTimeFormat, showsDay } from './timeFormat'
import { NO_RESULT, TOO_MANY_CELLS, workbookParts } from './workbookParts'

/** Tables of a newsroom have some twenty; what stands further right is decoration. */
const MOST_COLUMNS = 200
const LAST_ROW = 1_048_576
/** Day 0 of workbooks that count from 1904, in days of the others. */
const DAYS_TO_1904 = 1462
/** No length or time of a programme is as long. */
const LONGEST_DAYS = 1000
/** 31/12/9999. */
const LAST_DAY = 2_958_465

/** Cells of a column (from 0) that were made one, both lines included; the value stands in the first. */
export type Merge = { fromLine: number; toLine: number; column: number }

export type ReadSheet = {
  name: string
  rows: ReadRow[]
  merges: Merge[]
}

export type ReadWorkbook = {
  /** Those that a person sees, in their order. */
  sheets: ReadSheet[]
  /** Names of hidden sheets; nothing of them is read. */
  hidden: string[]
  /** Names of sheets that have too many cells to be read. */
  tooLarge: string[]
  /** Names of sheets that are damaged. */
  damaged: string[]
}

/**
 * The visible sheets of an Excel workbook: results in place of formulas, texts without their looks, empty rows left out.
 * Of each sheet at most `mostRows` rows that are not empty.
 * @throws FileRefused when the file is no workbook, damaged or too large.
 */
export async function readXlsx(file: Uint8Array, mostRows: number): Promise<ReadWorkbook> {
  const workbook = await parsed(await workbookParts(file))
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  const read: ReadWorkbook = { sheets: [], hidden: [], tooLarge: [], damaged: [] }
  workbook.SheetNames.forEach((name, at) => {
    const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined
    if (workbook.Workbook?.Sheets?.[at]?.Hidden) read.hidden.push(name)
    else if (sheet?.['!data']?.[0]?.[0]?.v === TOO_MANY_CELLS) read.tooLarge.push(name)
    else if (sheet) read.sheets.push({ name, ...rowsOf(sheet, { is1904, mostRows }) })
    else read.damaged.push(name)
  })
  return read
}

async function parsed(parts: ReadonlyMap<string, string>): Promise<WorkBook> {
  const { CFB, read } = await import('@e965/xlsx')
  try {
    const zip: unknown = CFB.utils.cfb_new()
    for (const [name, text] of parts) CFB.utils.cfb_add(zip, `/${name}`, Buffer.from(text))
    const bytes: unknown = CFB.write(zip, { fileType: 'zip', type: 'buffer' })
    return read(bytes, {
      type: 'buffer',
      dense: true,
      sheetStubs: true,
      cellNF: true,
      cellHTML: false,
      // How Vietnamese Excel shows a date that has the format of the machine.
      dateNF: 'dd/mm/yyyy',
    })
  } catch {
    throw new FileRefused('damaged')
  }
}

type Options = { is1904: boolean; mostRows: number }

function rowsOf(sheet: DenseWorkSheet, { is1904, mostRows }: Options): Omit<ReadSheet, 'name'> {
  const rows: ReadRow[] = []
  // Rows of a sheet may be far apart: only those that are there are visited.
  for (const key of Object.keys(sheet['!data'] ?? [])) {
    const line = Number(key) + 1
    if (line > LAST_ROW) throw new FileRefused('damaged')
    const found = sheet['!data'][line - 1] ?? []
    const width = Math.min(found.length, MOST_COLUMNS)
    const cells = Array.from({ length: width }, (_, at) => valueOf(found[at], is1904))
    if (cells.some((cell) => cell !== null && cell !== '')) rows.push({ line, cells })
    if (rows.length >= mostRows) break
  }
  const ranges: Range[] = sheet['!merges'] ?? []
  const merges = ranges
    .filter(({ s, e }) => e.r > s.r)
    .slice(0, mostRows)
    .map(({ s, e }) => ({ fromLine: s.r + 1, toLine: e.r + 1, column: s.c }))
  return { rows, merges }
}

function valueOf(cell: CellObject | undefined, is1904: boolean): ReadCell {
  if (!cell) return null
  const { t: type, v: value, f: formula, z: format = 'General' } = cell
  if (type === 'e') return { fault: cell.w || '#?' }
  if (value === undefined || value === null)
    return formula === undefined ? null : { fault: `=${formula}` }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value === NO_RESULT ? '' : cleanText(value)
  if (typeof value !== 'number') return null
  if (!Number.isFinite(value)) return { fault: formula === undefined ? '#?' : `=${formula}` }
  const code = String(format)
  if (!isTimeFormat(code)) return value
  // A time alone is a part of a day, whichever day a workbook begins with; some show it alone of what has a day as well.
  const hasDay = showsDay(code) || value >= LONGEST_DAYS
  const days = is1904 && hasDay ? value + DAYS_TO_1904 : value
  if (days < 0 || days > LAST_DAY) return { fault: '####' }
  return { days, format: code, text: (cell.w ?? '').trim() || String(value) }
}
