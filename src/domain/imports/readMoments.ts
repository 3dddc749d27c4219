import { addDays, type CivilDate, isCivilDate } from '../calendar/civil'
import { typedTime } from '../calendar/typedTime'
import { type ImportCell, isTimeValue, shownCell } from './cell'

/** Why a cell of a text that was published elsewhere is not taken. */
export type TextFault =
  'badLine' | 'badInstant' | 'noZone' | 'notPast' | 'badGenre' | 'badAddress' | 'tooManyNames'

/** Why a cell is not what its column holds. */
export type CellFault =
  | 'noHtml'
  | 'badDate'
  | 'noYear'
  | 'badTime'
  | 'badNumber'
  | 'numberIsDate'
  | 'badLength'
  | 'lengthEither'
  | 'badRun'
  | 'badLink'
  | 'badQuota'
  | 'tooLong'
  | 'fault'
  | TextFault

export type ReadDate = { date: CivilDate; time?: string } | { fault: CellFault } | { empty: true }
export type ReadTime = { time: string } | { fault: CellFault } | { empty: true }

const EXCEL_EPOCH = '1899-12-30'
const [FIRST_DAY, LAST_DAY] = [36_526, 73_415]
const DAY_MINUTES = 1440

const WEEKDAY = /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|t[2-7]|cn)\s*[,.:–-]?\s*/iu
const WRITTEN = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu
const SIGNED = /(?<![\d/.-])(\d{1,2})\s*([/.-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?(?![\d/.-])/u
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/
const CLOCK = /(?<!\d)\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{1,2})?(?!\d)/iu

/**
 * The day a cell names, day before month always; with the time beside it where there is one. `year` is that of a date
 * without one; null when nobody said it.
 */
export function readDate(cell: ImportCell | undefined, year: number | null): ReadDate {
  if (cell === null || cell === undefined || shownCell(cell) === '') return { empty: true }
  if (isTimeValue(cell)) return ofDays(cell.days)
  if (typeof cell === 'number') return Number.isInteger(cell) ? ofDays(cell) : { fault: 'badDate' }
  if (typeof cell === 'object') return { fault: 'fault' }
  const text = cell.normalize('NFC').trim().replace(WEEKDAY, '')
  const [, isoYear, isoMonth, isoDay, isoTime] = ISO.exec(text) ?? []
  if (isoYear) return dated({ day: isoDay, month: isoMonth, year: isoYear }, isoTime)
  const [found, day, month, written] = WRITTEN.exec(text) ?? signedIn(text)
  if (found === undefined) return { fault: 'badDate' }
  const rest = text.replace(found, ' ')
  const clock = CLOCK.exec(rest)?.[0]
  const time = clock === undefined ? undefined : (typedTime(clock.replace(/g$/i, 'h')) ?? 'bad')
  if (time === 'bad') return { fault: 'badDate' }
  if (written === undefined && year === null) return { fault: 'noYear' }
  const full = written?.length === 2 ? `20${written}` : (written ?? String(year))
  return dated({ day, month, year: full }, time)
}

function signedIn(text: string): (string | undefined)[] {
  const [found, day, , month, year] = SIGNED.exec(text) ?? []
  return [found, day, month, year]
}

type Parts = { day?: string; month?: string; year: string }

function dated({ day = '', month = '', year }: Parts, time?: string): ReadDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isUsual = year >= '2000' && year <= '2100'
  if (!isCivilDate(date) || !isUsual) return { fault: 'badDate' }
  return time === undefined ? { date } : { date, time }
}

function ofDays(days: number): ReadDate {
  if (days < FIRST_DAY || days > LAST_DAY) return { fault: 'badDate' }
  const minutes = Math.round(days * DAY_MINUTES)
  const date = addDays(EXCEL_EPOCH, Math.floor(minutes / DAY_MINUTES))
  const rest = minutes % DAY_MINUTES
  return rest === 0 ? { date } : { date, time: clockOf(rest) }
}

const two = (value: number) => String(value).padStart(2, '0')
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The time of day a cell names; of a span (`19h45 – 20h00`) where it begins. */
export function readTime(cell: ImportCell | undefined): ReadTime {
  if (cell === null || cell === undefined || shownCell(cell) === '') return { empty: true }
  if (isTimeValue(cell) || typeof cell === 'number') {
    const days = isTimeValue(cell) ? cell.days : cell
    if (typeof cell === 'number' && (days < 0 || days >= 1)) return { fault: 'badTime' }
    return { time: clockOf(Math.round((days % 1) * DAY_MINUTES) % DAY_MINUTES) }
  }
  if (typeof cell === 'object') return { fault: 'fault' }
  const [begin = ''] = cell.normalize('NFC').split(/\s*(?:–|—|-|→|đến)\s*/u)
  const plain = begin
    .replace(/^lúc\s+/iu, '')
    .replace(/(\d)\s*g\s*(?=\d|$)/giu, '$1h')
    .replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1')
  const time = typedTime(plain)
  return time === null ? { fault: 'badTime' } : { time }
}
