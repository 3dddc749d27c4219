import { fold } from '../text/fold'
import { addDays, daysBetween } from './civil'
import type { Holiday } from './holidays'
import { findSpan, spreadsheetDay, WEEKDAY, type WrittenSpan } from './writtenSpans'

/** A day of the yearly table as it stands in what was pasted; `line` counts from 1. */
export type PastedHoliday = Holiday & { line: number }

/** Why a line is no day of the table. */
export type PasteProblemCode = 'date' | 'year' | 'range' | 'name' | 'kind' | 'twice'
export type PasteProblem = { line: number; text: string; code: PasteProblemCode }

export type PastedHolidays = { rows: PastedHoliday[]; problems: PasteProblem[] }

const CELLS = /\t|;|\||","/
/** A mark or number at the head of a line of a list; a date's own day is no such number. */
const BULLET = /^(?:[-–—•·*+▪◦‣●○■□>✓]+\s*|\(?\d{1,3}[.)]\s+)+/u
const NUMBER_CELL = /^\(?\d{1,3}[.)]?$/
const WEEKDAY_CELL = new RegExp(`^${WEEKDAY}$`, 'iu')
/** A line over the table: it may name the year of the days below. */
const YEAR_HEADING = /năm\s+(\d{4})(?!\d)/iu
const LONGEST_RANGE = 31

/** What leads to a date, or from it to the name, and is part of neither. */
const BEFORE_DATE = new RegExp(
  String.raw`(?:\s|[,:;(–—=-]|(?<![\p{L}\d])(?:từ|vào|ngày|nghỉ\s+\d{1,2}\s+ngày|${WEEKDAY}))+$`,
  'iu',
)
const AFTER_DATE = new RegExp(
  String.raw`^(?:\s|[,:;)–—=→-]|là\s|\(?${WEEKDAY}(?![\p{L}\d])\)?)+`,
  'iu',
)
const LAST_PART = /^(.*?)\s*(?:[,:–—-]|\()\s*([^,:()–—-]+?)\s*\)?$/u
/** Days of the moon's calendar are never computed here. */
const LUNAR_AFTER = /^[\s(]*(?:am lich|am|al)(?![a-z])/
const LUNAR_BEFORE = /(?:^|[^a-z])(?:mung|mong|ram)\s*$/

/** The words people use for the two kinds, without accents. */
const KINDS: ReadonlyMap<string, Holiday['kind']> = new Map([
  ['nghi', 'off'],
  ['ngay nghi', 'off'],
  ['nghi le', 'off'],
  ['nghi tet', 'off'],
  ['nghi bu', 'off'],
  ['off', 'off'],
  ['lam bu', 'workday'],
  ['ngay lam bu', 'workday'],
  ['di lam', 'workday'],
  ['di lam bu', 'workday'],
  ['lam viec', 'workday'],
  ['workday', 'workday'],
])
const WORKED_INSTEAD = /^(?:ngay )?(?:di )?lam (?:viec )?bu(?![a-z])/

/**
 * Reads days off as people have them: cells of a spreadsheet, or lines typed or copied from a notice with the day before
 * or after its name (`1/1/2027 – Tết Dương lịch`, `Tết Nguyên đán: từ 5/2 đến 9/2/2027`). A heading is passed over and
 * may name the year; every other line either is days of the table or a problem of its own, so nothing is lost.
 */
export function readPastedHolidays(text: string, year: number | null = null): PastedHolidays {
  const rows: PastedHoliday[] = []
  const problems: PasteProblem[] = []
  let current = year
  for (const [index, raw] of text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const trimmed = raw.replace(/[\u200B-\u200D\uFEFF]/g, '').trim()
    const isFirst = rows.length + problems.length === 0
    if (trimmed === '' || (isFirst && !/\d/.test(trimmed))) continue
    const line = index + 1
    const found = readLine(trimmed, current)
    const heading = found === 'date' ? YEAR_HEADING.exec(trimmed)?.[1] : undefined
    if (heading) current = Number(heading)
    else if (typeof found === 'string') problems.push({ line, text: trimmed, code: found })
    else if (found.some(({ date }) => rows.some((row) => row.date === date))) {
      problems.push({ line, text: trimmed, code: 'twice' })
    } else rows.push(...found.map((day) => ({ ...day, line })))
  }
  return { rows, problems }
}

function readLine(line: string, year: number | null): Holiday[] | PasteProblemCode {
  const cells = line.split(CELLS).map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const read = cells.length > 1 ? readCells(cells, year) : readWords(line, year)
  if (typeof read === 'string') return read
  const { span, name, how } = read
  const length = daysBetween(span.from, span.to) + 1
  if (length < 1 || length > LONGEST_RANGE) return 'range'
  if (name === '') return 'name'
  const kind = kindOf(name, how)
  if (!kind) return 'kind'
  return Array.from({ length }, (_, day) => ({ date: addDays(span.from, day), name, kind }))
}

type Read = { span: WrittenSpan; name: string; how: string }

/** Numbers and weekdays have columns of their own; two columns of days are a range. */
function readCells(all: string[], year: number | null): Read | PasteProblemCode {
  const cells = all.filter((cell) => !NUMBER_CELL.test(cell) && !WEEKDAY_CELL.test(cell))
  const at = cells.findIndex((cell) => spreadsheetDay(cell) ?? findSpan(cell, year))
  const first = readDay(cells[at] ?? '', year)
  if (typeof first === 'string') return first
  const next = readDay(cells[at + 1] ?? '', year)
  const isRange = typeof next !== 'string' && first.name === '' && next.name === ''
  const span = isRange ? { from: first.span.from, to: next.span.to } : first.span
  const words = cells.filter((_, index) => index !== at && !(isRange && index === at + 1))
  const [name = '', how = ''] = first.name === '' ? words : [first.name, ...words]
  return { span, name, how }
}

function readDay(cell: string, year: number | null): Read | PasteProblemCode {
  const day = spreadsheetDay(cell)
  return day ? { span: { from: day, to: day }, name: '', how: '' } : readWords(cell, year)
}

/** A line without cells: whatever is not the date is the name, and the kind at its end. */
function readWords(line: string, year: number | null): Read | PasteProblemCode {
  const found = findSpan(line.replace(BULLET, ''), year)
  if (!found) return 'date'
  const { before, after, span } = found
  if (LUNAR_BEFORE.test(fold(before)) || LUNAR_AFTER.test(fold(after))) return 'date'
  if (span === 'noYear') return 'year'
  if (span === 'noDate') return 'date'
  const rest = after.replace(AFTER_DATE, '').trim()
  const lead = before.replace(BEFORE_DATE, '').trim()
  return { span, ...nameAndKind(lead, rest) }
}

function nameAndKind(lead: string, rest: string): { name: string; how: string } {
  if (lead !== '' && isKind(rest)) return { name: lead, how: rest }
  const [, name = '', how = ''] = LAST_PART.exec(rest) ?? []
  if (isKind(how) && lead + name !== '') return { name: joined(lead, name), how }
  return { name: joined(lead, rest), how: '' }
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')
const isKind = (words: string) => KINDS.has(fold(words))

function kindOf(name: string, how: string): Holiday['kind'] | undefined {
  if (how !== '') return KINDS.get(fold(how))
  return KINDS.get(fold(name)) ?? (WORKED_INSTEAD.test(fold(name)) ? 'workday' : 'off')
}
