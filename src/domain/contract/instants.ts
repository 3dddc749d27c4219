/** An instant as written in the contracts: ISO 8601 with an offset or `Z`. */
export type InstantText = string

const MS_PER_DAY = 86_400_000
const MS_PER_HOUR = 3_600_000
const MS_PER_MINUTE = 60_000
const MS_PER_SECOND = 1000

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has; NaN for a month that is none. */
const daysInMonth = (year: number, month: number): number =>
  (MONTH_DAYS[month - 1] ?? NaN) + (month === 2 && isLeap(year) ? 1 : 0)

const isDigit = (code: number) => code >= 48 && code <= 57

/** The number written with two digits at a place of a text; NaN if there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at)
  const ones = text.charCodeAt(at + 1)
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : NaN
}

/**
 * Epoch milliseconds of an ISO instant `YYYY-MM-DDTHH:MM[:SS[.fff…]]` with `Z` or an offset (finer fractions are cut
 * off), or `undefined` if the text is none: no offset, or a date or time that does not exist, such as 30 February or
 * 24:00. Facts hold instants by the hundred thousand, so the digits are read in place, not matched.
 */
export function parseInstant(text: string): number | undefined {
  const second = text[16] === ':' ? twoDigits(text, 17) : 0
  const fractionAt = text[16] === ':' ? 19 : 16
  const fractionEnd = fractionAt === 19 ? endOfFraction(text) : fractionAt
  const ms =
    midnightMs(text) +
    timeMs(twoDigits(text, 11), twoDigits(text, 14), second) +
    fractionMs(text, fractionAt, fractionEnd) -
    offsetMs(text, fractionEnd)
  const separated = text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':'
  return separated && !Number.isNaN(ms) ? ms : undefined
}

/** Epoch milliseconds of 00:00 UTC on the date that begins a text; NaN if it is no date of the calendar. */
function midnightMs(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (!(day >= 1 && day <= daysInMonth(year, month))) return NaN
  // Shifted by one 400-year cycle, because `Date.UTC` takes years below 100 for 19xx.
  return Date.UTC(year + 400, month - 1, day) - 146_097 * MS_PER_DAY
}

const timeMs = (hour: number, minute: number, second: number): number =>
  hour <= 23 && minute <= 59 && second <= 59
    ? hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * MS_PER_SECOND
    : NaN

/** Where the fraction of a second that may begin at place 19 ends. */
function endOfFraction(text: string): number {
  if (text[19] !== '.') return 19
  let end = 20
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

/** Whole milliseconds of `.fff…`; 0 if there is no fraction, NaN if it has no digits. */
function fractionMs(text: string, at: number, end: number): number {
  if (end === at) return 0
  if (end === at + 1) return NaN
  let ms = 0
  for (let i = at + 1; i <= at + 3; i += 1) ms = ms * 10 + (i < end ? text.charCodeAt(i) - 48 : 0)
  return ms
}

/** The offset `Z`, `±HH:MM` or `±HHMM` that ends a text from a place on; NaN if it is none. */
function offsetMs(text: string, at: number): number {
  const sign = text[at]
  if (sign === 'Z') return text.length === at + 1 ? 0 : NaN
  const colon = text[at + 3] === ':' ? 1 : 0
  if ((sign !== '+' && sign !== '-') || text.length !== at + 5 + colon) return NaN
  const size = timeMs(twoDigits(text, at + 1), twoDigits(text, at + 3 + colon), 0)
  return sign === '-' ? -size : size
}

/** Epoch milliseconds of a checked instant; throws RangeError if the text is not an instant. */
export function epochMs(text: InstantText): number {
  const ms = parseInstant(text)
  if (ms === undefined) throw new RangeError(`not an instant: ${text}`)
  return ms
}
