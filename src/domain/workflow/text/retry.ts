const MINUTE_MS = 60_000

/** The pauses before the second try and those after it; the last holds for all that follow. */
const PAUSES_MIN = [1, 1, 2, 5, 10, 30] as const

/**
 * When a text that could not go out at its minute, or not be taken down, is tried again (epoch milliseconds). It is never given up:
 * whoever publishes has it before them as late, and calls it off or mends what keeps it.
 */
export function nextRelease({ attempts, now }: { attempts: number; now: number }): number {
  const pause = PAUSES_MIN[Math.min(attempts, PAUSES_MIN.length) - 1] ?? PAUSES_MIN[0]
  return now + pause * MINUTE_MS
}
