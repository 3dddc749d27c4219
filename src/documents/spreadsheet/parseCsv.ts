import { cleanText } from '@/domain/text/clean'

/** What separates fields where a spreadsheet wrote the file: Vietnamese Excel takes semicolons. */
export const SEPARATORS = [',', ';', '\t'] as const

/** A row with the line of the file it begins on, from 1: empty lines and line breaks inside quotes are counted. */
export type CsvRow = {
  line: number
  cells: string[]
  /** It has a quote that never ends, so that it took in everything below it. */
  isOpen?: true
}

/**
 * The rows of a CSV text (RFC 4180): quoted fields with separators, line breaks and doubled quotes in them, any line
 * ends, a byte order mark at the start. The separator is the one the first line has most of. Empty lines are left out.
 */
export const parseCsv = (text: string): string[][] => parseCsvRows(text).map(({ cells }) => cells)

/** The same with where each row stands in the file; the separator may be given. */
export function parseCsvRows(text: string, given?: string): CsvRow[] {
  const source = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
  const separator = given ?? separatorOf(source)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  let field = ''
  let isQuoted = false
  const endField = () => {
    row.cells.push(cleanText(field))
    field = ''
  }
  const endRow = () => {
    endField()
    if (row.cells.some((value) => value.trim() !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]
    if (sign === '\n') line += 1
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (source[at + 1] === '"') {
        field += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && field.trim() === '') {
      isQuoted = true
      field = ''
    } else if (sign === separator) endField()
    else if (sign === '\n') endRow()
    else field += sign
  }
  if (isQuoted) row.isOpen = true
  endRow()
  return rows
}

function separatorOf(source: string): string {
  const line = source.split('\n').find((one) => one.trim() !== '') ?? ''
  const count = (sign: string) => line.split(sign).length
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
