import { instant, seconds, type Instant, type Seconds } from './types'

const MS_PER_SECOND = 1000

/** An instant so many seconds later. */
export const later = (from: Instant, by: Seconds): Instant => instant(from + by * MS_PER_SECOND)

/** Whole seconds from one instant to another, rounded down; negative if `to` is the earlier one. */
export const secondsBetween = (from: Instant, to: Instant): Seconds =>
  seconds(Math.floor((to - from) / MS_PER_SECOND))

export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/** The second an instant lies in. */
export const wholeSecond = (at: Instant): Instant =>
  instant(Math.floor(at / MS_PER_SECOND) * MS_PER_SECOND)
