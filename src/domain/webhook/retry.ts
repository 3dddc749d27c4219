const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** For how long after the first try a delivery is tried again before it is given up. */
export const TRIED_FOR_MS = 72 * HOUR_MS

/** The pauses after the first tries; the last one holds for all that follow. */
const PAUSES_MS = [5, 30, 2 * 60, 10 * 60, 30 * 60, 2 * 3600].map((s) => s * SECOND_MS)
const SHORTEST_MS = 5 * SECOND_MS
const LONGEST_MS = 2 * HOUR_MS

/** By how much of a pause it may be shorter or longer, so that all that failed at once is not tried again at once. */
const JITTER = 0.2

type Failed = {
  /** How often it was tried, this one included. */
  attempts: number
  /** When it was tried first, and now (epoch milliseconds). */
  firstAt: number
  now: number
  /** From 0 to below 1. */
  random: number
}

/** When a delivery that failed is tried again (epoch milliseconds); null once it was tried for three days. */
export function nextTry({ attempts, firstAt, now, random }: Failed): number | null {
  // A clock that was set back never makes the three days longer than three days from now.
  if (now - firstAt >= TRIED_FOR_MS) return null
  const pause = PAUSES_MS[Math.max(0, attempts - 1)] ?? LONGEST_MS
  const next = now + Math.max(SHORTEST_MS, Math.round(pause * (1 + JITTER * (2 * random - 1))))
  return Math.min(next, Math.max(firstAt + TRIED_FOR_MS, now + SHORTEST_MS))
}
