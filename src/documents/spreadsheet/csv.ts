import { safeText, type Sheet, type SheetValue } from './sheet'
import { fullLength, isoInHanoi } from './times'

/** Excel takes a file without it for one in the old encoding of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'
const NEEDS_QUOTES = /[",\r\n]/

/**
 * A sheet as CSV (RFC 4180): UTF-8 with BOM, CRLF, headings first so that programs can read it. Dates are ISO 8601, which
 * every locale's spreadsheet takes for dates; what stands above and below the table on paper is left out.
 */
export function csvOf({ columns, rows, totals }: Sheet): string {
  const lines = [columns.map(({ heading }) => heading), ...rows, ...totals]
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

function field(value: SheetValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? safeText(value) : written(value)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function written(value: Exclude<SheetValue, string | number | null>): string {
  if ('date' in value) return value.date
  return 'seconds' in value ? fullLength(value.seconds) : isoInHanoi(value.at)
}
