import Papa from 'papaparse'

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

/** Of rows with a quote inside a field that is none of CSV's: after so many, quotes are no longer looked for. */
const MOST_REPAIRS = 100

/**
 * The rows of a CSV text (RFC 4180): quoted fields with separators, line breaks and doubled quotes in them, any line
 * ends, a byte order mark at the start. The separator is the one the first line has most of, unless it is given. Empty
 * lines are left out. A field that begins with quotes but goes on behind them (`"Một cửa" – số 2`) is taken as it stands.
 */
export function parseCsvRows(text: string, given?: string): CsvRow[] {
  const source = plainOf(text)
  const separator = given ?? separatorOf(source)
  const rows: CsvRow[] = []
  let rest = source
  let line = 1
  for (let repairs = 0; rest !== ''; repairs += 1) {
    const { rows: read, end } = rowsUpToOddQuote(rest, separator, repairs < MOST_REPAIRS)
    for (const row of read) rows.push({ ...row, line: row.line + line - 1 })
    if (end === rest.length) break
    const oddLine = rest.slice(end, endOfLine(rest, end))
    line += linesIn(rest.slice(0, end))
    rows.push({ line, cells: literalCells(oddLine, separator) })
    rest = rest.slice(end + oddLine.length + 1)
    line += 1
  }
  return rows
    .map((row) => ({ ...row, cells: row.cells.map(cleanText) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

const plainOf = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')

const linesIn = (text: string): number => text.split('\n').length - 1

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const literalCells = (line: string, separator: string): string[] => line.split(separator)

/** The rows before the first one that has an odd quote, and the place where that one begins; the end when there is none. */
function rowsUpToOddQuote(text: string, delimiter: string, withQuotes: boolean) {
  const rows: CsvRow[] = []
  let end = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    ...(!withQuotes && { quoteChar: '\0' }),
    step: ({ data, errors, meta }, parser) => {
      const codes = errors.map(({ code }) => code)
      if (codes.includes('InvalidQuotes')) return parser.abort()
      rows.push({ line, cells: data, ...(codes.includes('MissingQuotes') && { isOpen: true }) })
      line += linesIn(text.slice(end, meta.cursor))
      end = meta.cursor
    },
  })
  return { rows, end }
}

/** The separators in the order in which they are likely: the one of the first line that has any, then the others. */
export function separatorsOf(text: string): string[] {
  const first = separatorOf(plainOf(text))
  return [first, ...SEPARATORS.filter((sign) => sign !== first)]
}

/** The separator that the first line with one has most of, outside quotes. */
function separatorOf(source: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((sign) => [sign, 0]))
  let isQuoted = false
  for (const sign of source) {
    if (sign === '"') isQuoted = !isQuoted
    const count = isQuoted ? undefined : counts.get(sign)
    if (count !== undefined) counts.set(sign, count + 1)
    else if (sign === '\n' && !isQuoted && [...counts.values()].some((one) => one > 0)) break
  }
  return SEPARATORS.reduce((best, sign) =>
    (counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best,
  )
}
