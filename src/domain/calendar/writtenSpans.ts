import { type CivilDate, addDays, isCivilDate } from './civil'

/** Both ends inclusive; `year` missing means the text names none and none was given. */
export type WrittenSpan = { from: CivilDate; to: CivilDate }

/** Days found in a line, and what stands before and after them. */
export type FoundSpan = {
  before: string
  after: string
  span: WrittenSpan | 'noYear' | 'noDate'
}

const FULL = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}`
const ISO = String.raw`\d{4}[/-]\d{1,2}[/-]\d{1,2}`
const WORDS = String.raw`\d{1,2}\s+tháng\s+\d{1,2}(?:\s*,?\s*(?:năm\s+)?\d{4})?`
const SHORT = String.raw`\d{1,2}/\d{1,2}`
const DATE = `(?:${ISO}|${FULL}|${WORDS}|${SHORT})`
export const WEEKDAY = String.raw`(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|t[2-7]|cn)`
/** A spreadsheet writes midnight after the day; people write the weekday. */
const TAIL = String.raw`(?:[T\s]+0?0:00(?::00)?)?(?:\s*[,(]\s*${WEEKDAY}\s*\)?)?`
const DASH = '[-–—→~]'
const UNTIL = String.raw`(?:\s*${DASH}\s*|\s*,?\s*(?:đến|tới)\s+)(?:hết\s+)?(?:${WEEKDAY}\s*,?\s*)?(?:ngày\s+)?`
/** A day without its month begins a range only where no blank could make it a number of the line: `14-20/2/2027`. */
const DAY_UNTIL = String.raw`(\d{1,2})(?:[-–—]|\s+(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?)`
const SPAN = new RegExp(
  String.raw`(?<!\d)(?<!\d[/.-])(?:(${DATE})${TAIL}${UNTIL}(${DATE})|${DAY_UNTIL}(${DATE})|(${DATE}))${TAIL}(?!\d)(?![/.-]\d)`,
  'iu',
)

/**
 * The first day or range of days written in a line: `1/1/2027`, `1.1.2027`, `2027-01-01`, `ngày 1 tháng 1 năm 2027`,
 * `từ 14/2 đến hết ngày 20/2/2027`, `14-20/2/2027`. A missing year is the one given; day always before month.
 */
export function findSpan(line: string, year: number | null): FoundSpan | null {
  const found = SPAN.exec(line)
  if (!found) return null
  const [whole, start, end, day, dayEnd, single] = found
  const last = partsOf(end ?? dayEnd ?? single ?? '')
  const first = partsOf(start ?? day ?? single ?? '')
  return {
    before: line.slice(0, found.index),
    after: line.slice(found.index + whole.length),
    span: spanOf(first, last, year),
  }
}

type Parts = { day: number; month: number | null; year: number | null }

function partsOf(text: string): Parts {
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const [one = 0, two = null, three = null] = numbers
  return one > 999
    ? { year: one, month: two, day: three ?? 0 }
    : { day: one, month: two, year: three }
}

function spanOf(first: Parts, last: Parts, given: number | null): FoundSpan['span'] {
  const lastYear = last.year ?? first.year ?? given
  if (lastYear === null) return 'noYear'
  const month = first.month ?? last.month
  const isTurn = first.year === null && isAfter({ ...first, month }, last)
  // `30/12 đến 2/1/2027` begins the year before; without any year it ends the year after.
  const named = last.year !== null
  const from = dateOf({ ...first, month, year: first.year ?? lastYear - (isTurn && named ? 1 : 0) })
  const to = dateOf({ ...last, year: lastYear + (isTurn && !named ? 1 : 0) })
  return from && to ? { from, to } : 'noDate'
}

function isAfter(one: Parts, other: Parts): boolean {
  return (one.month ?? 0) * 100 + one.day > (other.month ?? 0) * 100 + other.day
}

function dateOf({ day, month, year }: Parts): CivilDate | null {
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isCivilDate(date) ? date : null
}

const EXCEL_SERIAL = /^\d{5}$/
/** The day Excel's numbers count from, with its own mistake about 1900 in it. */
const EXCEL_ZERO = '1899-12-30'

/** A day as the number a spreadsheet keeps for it. */
export function spreadsheetDay(cell: string): CivilDate | null {
  return EXCEL_SERIAL.test(cell) ? addDays(EXCEL_ZERO, Number(cell)) : null
}
