import { seconds, type Seconds } from './types'

/** Why a typed duration is refused; `empty` is how an unknown duration is typed. */
export type DurationRefusal =
  'empty' | 'negative' | 'notUnderstood' | 'twoDigits' | 'sixtyOrMore' | 'notWhole' | 'tooLong'

export type ParsedDuration =
  | {
      readonly ok: true
      readonly seconds: Seconds
      /** Over 6 hours: ask. */ readonly long: boolean
    }
  | { readonly ok: false; readonly why: DurationRefusal }

const HOUR = 3600
const MINUTE = 60
const LONG = 6 * HOUR
/** A week: nothing on air is longer, and sums stay far from where numbers end. */
const LONGEST = 7 * 24 * HOUR

type Part = { readonly amount: number; readonly unit: number; readonly decimal: boolean }

/** The words of each unit, in seconds; folded texts and typographic marks included. */
const UNIT_WORDS: readonly (readonly [number, RegExp])[] = [
  [HOUR, /^(giờ|gio|tiếng|tieng|g|hours?|hrs?|h)$/],
  [MINUTE, /^(phút|phut|ph|p|minutes?|mins?|m|')$/],
  [1, /^(giây|giay|gi|seconds?|secs?|s|")$/],
]

const refused = (why: DurationRefusal): ParsedDuration => ({ ok: false, why })

/**
 * A duration as people type it (rundown-timing.md, Typing a duration): `10` seconds, `92`, `1:30`, `1:02:03`, `90m`,
 * `1h2`, `2 phút 15 giây`, `2'15"`, `1,5h`. Full-width digits are read as digits. What is refused is never 0.
 */
export function parseDuration(typed: string): ParsedDuration {
  const text = normalised(typed)
  if (text === '') return refused('empty')
  if (/^[-−–]\s*[\d.,]/.test(text)) return refused('negative')
  if (/^\d+$/.test(text)) return accepted(Number(text))
  return text.includes(':') ? fromClock(text) : fromUnits(text)
}

/**
 * What a spreadsheet keeps as hours and minutes of a duration that was typed as minutes and seconds, in seconds: it takes
 * `3:30` for half past three, 12,600 s, where people meant 210 s (rundown-timing.md, Typing a duration).
 */
export const minutesTakenForHours = (stored: number): Seconds => seconds(Math.round(stored / 60))

/** NFKC, lower case, one kind of foot and inch marks, no white space around. */
const normalised = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[′’‘`]/g, "'")
    .replace(/[”“]|''/g, '"')

function accepted(total: number): ParsedDuration {
  if (!(total <= LONGEST)) return refused('tooLong')
  // Tenths of hours are no exact numbers: 1.1 h is 3960 s.
  const whole = Math.round(total)
  if (Math.abs(total - whole) > 1e-6) return refused('notWhole')
  return { ok: true, seconds: seconds(whole), long: whole > LONG }
}

/** `m:ss` or `h:mm:ss`; only the first may be 60 or more. */
function fromClock(text: string): ParsedDuration {
  const parts = text.split(':').map((part) => part.trim())
  if (parts.length > 3 || !parts.every((part) => /^\d+$/.test(part)))
    return refused('notUnderstood')
  const [, ...below] = parts
  if (!below.every((part) => part.length === 2)) return refused('twoDigits')
  if (below.some((part) => Number(part) >= MINUTE)) return refused('sixtyOrMore')
  return accepted(parts.reduce((total, part) => total * MINUTE + Number(part), 0))
}

/** Amounts with units, the largest first; the last may leave out its unit: it is the next smaller one. */
function fromUnits(text: string): ParsedDuration {
  const parts = partsOf(text)
  if (!parts) return refused('notUnderstood')
  const falls = parts.every(({ unit }, i) => i === 0 || unit < (parts[i - 1]?.unit ?? 0))
  const decimals = parts.some(({ decimal }) => decimal)
  if (!falls || (decimals && parts.length > 1)) return refused('notUnderstood')
  if (parts.slice(1).some(({ amount }) => amount >= MINUTE)) return refused('sixtyOrMore')
  return accepted(parts.reduce((total, { amount, unit }) => total + amount * unit, 0))
}

function partsOf(text: string): Part[] | undefined {
  const parts: Part[] = []
  let rest = text
  while (rest !== '') {
    const match = /^(\d+)(?:[.,](\d+))?\s*([^\d\s.,]*)\s*/.exec(rest)
    if (!match) return undefined
    const [all, whole = '', fraction, word = ''] = match
    const unit = unitOf(word, parts.at(-1))
    if (unit === undefined) return undefined
    const decimal = fraction !== undefined
    parts.push({ amount: Number(`${whole}.${fraction ?? 0}`), unit, decimal })
    rest = rest.slice(all.length)
  }
  return parts
}

function unitOf(word: string, before: Part | undefined): number | undefined {
  if (word !== '') return UNIT_WORDS.find(([, words]) => words.test(word))?.[0]
  return before && before.unit > 1 ? before.unit / MINUTE : undefined
}
