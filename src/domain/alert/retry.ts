const MINUTE_MS = 60_000

/** The pauses before the second try and those after it. */
const PAUSES_MIN = [5, 15, 60, 240, 720] as const

/** How often a mail is tried before a person has to look at it. */
export const MOST_ATTEMPTS = PAUSES_MIN.length + 1

/** When a mail that failed is tried again (epoch milliseconds); null when it was tried often enough. */
export function nextAttempt({ attempts, now }: { attempts: number; now: number }): number | null {
  const pause = PAUSES_MIN[attempts - 1]
  return pause === undefined ? null : now + pause * MINUTE_MS
}
