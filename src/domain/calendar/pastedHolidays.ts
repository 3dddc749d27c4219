import { fold } from '../text/fold'
import { type CivilDate, addDays, daysBetween, isCivilDate } from './civil'
import type { Holiday } from './holidays'
import { parseDate } from './vietnameseDates'

/** A day of the yearly table as it stands in what was pasted; `line` counts from 1. */
export type PastedHoliday = Holiday & { line: number }

/** Why a line is no day of the table. */
export type PasteProblemCode = 'date' | 'range' | 'name' | 'kind' | 'twice'
export type PasteProblem = { line: number; text: string; code: PasteProblemCode }

export type PastedTable = { rows: PastedHoliday[]; problems: PasteProblem[] }

const CELLS = /\t|;|\|/
const NUMBERED = /^\d{1,3}[.)]?$/
const WEEKDAY = /^(thứ\s+\S+|chủ\s+nhật)\s*,?\s*/i
const BETWEEN = /\s+(?:-|–|—|→|đến|tới)\s+/i
/** A date at the head of a line that has no cells: the rest is its name. */
const LEADING_DATE =
  /^((?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})(?:\s+(?:-|–|đến)\s+\S+)?)\s*[:,-]?\s+(.+)$/
const EXCEL_SERIAL = /^\d{5}$/
/** The day Excel's numbers count from, with its own mistake about 1900 in it. */
const EXCEL_ZERO = '1899-12-30'
const LONGEST_RANGE = 31

/** The words people use for the two kinds, without accents. */
const KINDS: Readonly<Record<string, Holiday['kind']>> = {
  '': 'off',
  nghi: 'off',
  'ngay nghi': 'off',
  'nghi le': 'off',
  'nghi tet': 'off',
  'nghi bu': 'off',
  off: 'off',
  'lam bu': 'workday',
  'ngay lam bu': 'workday',
  'di lam': 'workday',
  'di lam bu': 'workday',
  'lam viec': 'workday',
  workday: 'workday',
}

/**
 * Reads a table of days off as pasted from a spreadsheet or typed: date (or `16/2/2026 đến 20/2/2026`), name, and
 * whether it is off or worked instead. A heading line and a column of numbers are passed over; every other line
 * either is days of the table or a problem of its own, so nothing is lost. Empty input answers nothing.
 */
export function readPastedHolidays(text: string): PastedTable {
  const rows: PastedHoliday[] = []
  const problems: PasteProblem[] = []
  const lines = text.normalize('NFC').split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  for (const [index, raw] of lines.entries()) {
    const trimmed = raw.trim()
    if (trimmed === '' || (index === first && !/\d/.test(trimmed))) continue
    const line = index + 1
    const found = readLine(trimmed)
    if (typeof found === 'string') problems.push({ line, text: trimmed, code: found })
    else if (found.some(({ date }) => rows.some((row) => row.date === date))) {
      problems.push({ line, text: trimmed, code: 'twice' })
    } else rows.push(...found.map((day) => ({ ...day, line })))
  }
  return { rows, problems }
}

function readLine(line: string): Holiday[] | PasteProblemCode {
  const [when = '', what = '', how = ''] = cellsOf(line)
  const span = spanOf(when)
  if (!span) return 'date'
  const length = daysBetween(span.from, span.to) + 1
  if (length < 1 || length > LONGEST_RANGE) return 'range'
  if (what === '') return 'name'
  const kind = KINDS[fold(how)]
  if (!kind) return 'kind'
  return Array.from({ length }, (_, day) => ({ date: addDays(span.from, day), name: what, kind }))
}

function cellsOf(line: string): string[] {
  const cells = line.split(CELLS).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  if (cells.length === 1) {
    const [, when = line, what = ''] = LEADING_DATE.exec(line) ?? []
    return [when, what]
  }
  return NUMBERED.test(cells[0] ?? '') ? cells.slice(1) : cells
}

function spanOf(text: string): { from: CivilDate; to: CivilDate } | null {
  const whole = dateOf(text)
  if (whole) return { from: whole, to: whole }
  const [start = '', end = '', ...more] = text.split(BETWEEN)
  const [from, to] = [dateOf(start), dateOf(end)]
  return from && to && more.length === 0 ? { from, to } : null
}

function dateOf(text: string): CivilDate | null {
  const plain = text.trim().replace(WEEKDAY, '')
  if (isCivilDate(plain)) return plain
  if (EXCEL_SERIAL.test(plain)) return addDays(EXCEL_ZERO, Number(plain))
  return parseDate(plain)
}
