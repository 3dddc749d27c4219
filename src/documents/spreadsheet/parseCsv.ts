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

/**
 * The rows of a CSV text (RFC 4180): quoted fields with separators, line breaks and doubled quotes in them, any line
 * ends, a byte order mark at the start. The separator is the one the first line has most of, unless it is given. Empty
 * lines are left out. A field that begins with quotes but goes on behind them (`"Một cửa" – số 2`) is taken as it stands.
 */
export function parseCsvRows(text: string, given?: string): CsvRow[] {
  const plain = plainOf(text)
  const delimiter = given ?? separatorOf(plain)
  const source = withOddQuotesDoubled(plain, delimiter)
  const rows: CsvRow[] = []
  let end = 0
  let line = 1
  Papa.parse<string[]>(source, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
      if (data.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: data.map(cleanText), ...(isOpen && { isOpen }) })
      }
      line += source.slice(end, meta.cursor).split('\n').length - 1
      end = meta.cursor
    },
  })
  return rows
}

const plainOf = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')

/**
 * Fields that begin with quotes which don't enclose them, in quotes of their own: papaparse would look for their end in the
 * lines below. A quote that never ends is left to it.
 */
function withOddQuotesDoubled(source: string, separator: string): string {
  const inside = '[^"]*(?:""[^"]*)*'
  const ends = `[${separator}\\n]`
  const fields = new RegExp(
    `(^|${ends})(?:"${inside}"(?=${ends}|$)|"${inside}$|([^${separator}\\n]*))`,
    'g',
  )
  return source.replace(fields, (all: string, before: string, bare: string = '') =>
    bare.startsWith('"') ? `${before}"${bare.replaceAll('"', '""')}"` : all,
  )
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
