import { fold } from '../text/fold'
import { type ImportCell, isTimeValue, shownCell } from './cell'
import type { CellFault } from './readMoments'

type Read<T> = { value: T | null } | { fault: CellFault }

const isEmpty = (cell: ImportCell | undefined): boolean => shownCell(cell) === ''
const isFault = (cell: ImportCell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'fault' in cell

const NUMBER = /^(?:(?:số|kỳ)\s*:?\s*)?0*(\d{1,6})(?:\s*\/\s*(20\d\d))?$/iu
const MOST_NUMBER = 100_000

/** An issue's number in its year: `5`, `05`, `Số 5/2026`. */
export function readNumber(
  cell: ImportCell | undefined,
): Read<{ number: number; year: number | null }> {
  if (isEmpty(cell)) return { value: null }
  // Excel makes 5/2026 a day.
  if (isTimeValue(cell ?? null)) return { fault: 'numberIsDate' }
  if (isFault(cell)) return { fault: 'fault' }
  const [, digits, year] = NUMBER.exec(shownCell(cell).normalize('NFC')) ?? []
  const number = Number(digits)
  if (!(number >= 1 && number <= MOST_NUMBER)) return { fault: 'badNumber' }
  return { value: { number, year: year ? Number(year) : null } }
}

const MINUTE = 60
const MOST_SECONDS = 86_400
const WORDS =
  /^(?:(\d+)\s*(?:h|giờ)\s*)?(?:(\d+)\s*(?:'|’|′|p|ph|phút|m|min)\s*)?(?:(\d+)\s*(?:"|”|″|''|s|g|giây)?)?$/iu

/**
 * A length in seconds. A bare number is minutes, unless the heading says seconds; `15:00` is minutes and seconds, as
 * elsewhere (ADR 0016). A time of Excel below an hour may be meant as either, and is asked about.
 */
export function readLength(cell: ImportCell | undefined, heading = ''): Read<number> {
  if (isEmpty(cell)) return { value: null }
  if (isFault(cell)) return { fault: 'fault' }
  const unit = /\(\s*giây\s*\)/iu.test(heading) ? 1 : MINUTE
  if (typeof cell === 'number') return inBounds(cell * unit)
  const text = shownCell(cell).normalize('NFC')
  if (isTimeValue(cell ?? null) && /^0?0:\d{2}$/.test(text)) return { fault: 'lengthEither' }
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return inBounds(Number(text.replace(',', '.')) * unit)
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(text)
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock
    return Number(seconds) < MINUTE
      ? inBounds((Number(hours) * MINUTE + Number(minutes)) * MINUTE + Number(seconds))
      : { fault: 'badLength' }
  }
  const [, hours = '0', minutes = '0', seconds = '0'] = WORDS.exec(text) ?? []
  const total = (Number(hours) * MINUTE + Number(minutes)) * MINUTE + Number(seconds)
  return total > 0 ? inBounds(total) : { fault: 'badLength' }
}

const inBounds = (seconds: number): Read<number> =>
  seconds >= 0 && seconds <= MOST_SECONDS ? { value: Math.round(seconds) } : { fault: 'badLength' }

export type Run = 'first' | 'repeat' | 'relay'
const RUNS: readonly (readonly [RegExp, Run])[] = [
  [/^(phat )?(moi|lan dau|lan 1)$|^phat song moi$|^first$/, 'first'],
  [/^(phat )?lai\b|^repeat$|^lan [2-9]$/, 'repeat'],
  [/^tiep (song|am)|^relay$/, 'relay'],
]

/** What kind of airing a cell names; nothing said is a first run. */
export function readRun(cell: ImportCell | undefined): Read<Run> {
  if (isEmpty(cell)) return { value: null }
  const plain = fold(shownCell(cell))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const found = RUNS.find(([test]) => test.test(plain))?.[1]
  return found ? { value: found } : { fault: 'badRun' }
}

/** Words of a cell, at most so many letters. */
export function readWords(cell: ImportCell | undefined, most: number): Read<string> {
  if (isFault(cell)) return { fault: 'fault' }
  const text = shownCell(cell).normalize('NFC')
  return text.length > most ? { fault: 'tooLong' } : { value: text === '' ? null : text }
}

export function readLink(cell: ImportCell | undefined): Read<string> {
  const text = shownCell(cell)
  if (text === '') return { value: null }
  return /^https?:\/\/[^\s]+$/i.test(text) && text.length <= 1000
    ? { value: text }
    : { fault: 'badLink' }
}

export type Quota =
  { measure: 'count'; count: number; period: Period } | { measure: 'freshness'; days: number }
type Period = 'week' | 'month' | 'quarter' | 'halfYear' | 'year'

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/\btuan\b/, 'week'],
  [/\bthang\b/, 'month'],
  [/\bquy\b/, 'quarter'],
  [/nua nam|\b6 thang/, 'halfYear'],
  [/\bnam\b/, 'year'],
]

/** A quota in words: `2 số/tháng`, `mỗi quý 4 số`, `không quá 7 ngày`. */
export function readQuota(cell: ImportCell | undefined): Read<Quota> {
  if (isEmpty(cell)) return { value: null }
  const plain = fold(shownCell(cell)).replace(/\s+/g, ' ')
  const fresh = /khong qua 0*(\d{1,3}) ngay/.exec(plain)?.[1]
  if (fresh) {
    const days = Number(fresh)
    return days >= 1 && days <= 366
      ? { value: { measure: 'freshness', days } }
      : { fault: 'badQuota' }
  }
  const isHalf = /nua nam|\/ ?6 thang|moi 6 thang/.test(plain)
  const period = isHalf ? 'halfYear' : PERIODS.find(([test]) => test.test(plain))?.[1]
  const numbers = [...plain.replace(/6 thang/g, isHalf ? '' : '6 thang').matchAll(/\d+/g)]
  const count = Number(numbers[0]?.[0])
  if (!period || numbers.length !== 1 || !(count >= 0 && count <= 1000))
    return { fault: 'badQuota' }
  return { value: { measure: 'count', count, period } }
}
