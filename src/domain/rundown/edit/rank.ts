/** In the order of code units, as both databases and JavaScript compare text. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length
/** Digits of the part that counts when rows are added at an end, and the digit that counts: leaves room between. */
const HEAD = 4
const STEP_AT = 2

/**
 * A rank strictly between two others (null = before everything, after everything). Ranks are fractions in base 62
 * without trailing zeros; there is always one more. `after < before` is the caller's duty.
 */
export function rankBetween(after: string | null, before: string | null): string {
  if (after === null && before === null) return 'V'
  if (before === null) return stepped(after ?? '', 1) ?? midpoint(after ?? '', null)
  if (after === null) return stepped(before, -1) ?? midpoint('', before)
  return midpoint(after, before)
}

/** `count` ranks between two others, in order; their length grows with the logarithm of `count`. */
export function ranksBetween(
  after: string | null,
  before: string | null,
  count: number,
): readonly string[] {
  if (count <= 0) return []
  if (before === null) return appended(after, count)
  const middle = rankBetween(after, before)
  if (count === 1) return [middle]
  const left = Math.floor((count - 1) / 2)
  return [
    ...ranksBetween(after ?? '', middle, left),
    middle,
    ...ranksBetween(middle, before, count - 1 - left),
  ]
}

function appended(after: string | null, count: number): string[] {
  const ranks: string[] = []
  for (let last = after; ranks.length < count;) {
    last = rankBetween(last, null)
    ranks.push(last)
  }
  return ranks
}

/** The rank one step further out, or null where the counting part is used up. */
function stepped(rank: string, by: 1 | -1): string | null {
  const digits = Array.from({ length: HEAD }, (_, at) => DIGITS.indexOf(rank[at] ?? '0'))
  digits.fill(0, STEP_AT + 1)
  for (let at = STEP_AT; at >= 0; at -= 1) {
    const digit = (digits[at] ?? 0) + by
    if (digit >= 0 && digit < BASE) {
      digits[at] = digit
      const text = digits.map((one) => DIGITS[one]).join('')
      return trimmed(text) || null
    }
    digits[at] = by === 1 ? 0 : BASE - 1
  }
  return null
}

/** Halfway between two fractions: '' is 0, null is 1. */
function midpoint(low: string, high: string | null): string {
  let prefix = ''
  let [a, b] = [low, high]
  for (;;) {
    const digitA = a === '' ? 0 : DIGITS.indexOf(a.charAt(0))
    const digitB = b === null ? BASE : DIGITS.indexOf(b.charAt(0))
    if (digitB - digitA > 1) return prefix + DIGITS.charAt(Math.floor((digitA + digitB) / 2))
    prefix += DIGITS.charAt(digitA)
    // The same digit: look further in both. One apart: above `a` there is room up to the next digit.
    b = digitA === digitB && b !== null ? b.slice(1) : null
    a = a.slice(1)
  }
}

const trimmed = (rank: string): string => rank.replace(/0+$/, '')
