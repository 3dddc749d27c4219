import { parseInstant, type InstantText } from './instants'

/** An instant to whatever fraction of a second it is written. */
export type ExactInstant = {
  /** Epoch milliseconds at the start of its second; a leap second has those of the second before. */
  readonly ms: number
  readonly isLeap: boolean
  /** The digits of the fraction, as written. */
  readonly fraction: string
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2}):(\d{2})(?:\.(\d+))?(z|[+-]\d{2}:\d{2})$/i
/** Leap seconds end the last day of June or December in UTC (RFC 3339 §5.7). */
const BEFORE_LEAP = /-(?:06-30|12-31)T23:59:59\.000Z$/

/**
 * An instant of RFC 3339, or `undefined` if the text is none: stricter than parseInstant (seconds, and a colon in the
 * offset, are a must; `t` and `z` may be small), and nothing of it is cut off.
 */
export function readInstant(text: InstantText): ExactInstant | undefined {
  const [, date, time, second, fraction = '', offset] = SHAPE.exec(text) ?? []
  if (offset === undefined) return undefined
  const isLeap = second === '60'
  const ms = parseInstant(`${date}T${time}:${isLeap ? '59' : second}${offset.toUpperCase()}`)
  if (ms === undefined) return undefined
  if (isLeap && !BEFORE_LEAP.test(new Date(ms).toISOString())) return undefined
  return { ms, isLeap, fraction }
}

/** Whether an instant is later than another, to the last digit. Throws RangeError if one of the texts is no instant. */
export function isLater(one: InstantText, other: InstantText): boolean {
  const a = exact(one)
  const b = exact(other)
  if (a.ms !== b.ms) return a.ms > b.ms
  if (a.isLeap !== b.isLeap) return a.isLeap
  const digits = Math.max(a.fraction.length, b.fraction.length)
  return a.fraction.padEnd(digits, '0') > b.fraction.padEnd(digits, '0')
}

/** Epoch milliseconds at the start of an instant's second. Throws RangeError if the text is no instant. */
export const secondOf = (text: InstantText): number => exact(text).ms

function exact(text: InstantText): ExactInstant {
  const instant = readInstant(text)
  if (!instant) throw new RangeError(`not an instant: ${text}`)
  return instant
}
