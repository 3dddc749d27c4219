const MINUTE_MS = 60_000
/** Those who asked in this minute; more than that, and everybody begins anew. */
const MOST_KNOWN = 100_000

/** How one stands who asked once more. */
export type Taken = {
  /** Whether this one was still among those allowed. */
  isAllowed: boolean
  /** How many more are, in this minute. */
  left: number
  /** Until the next one begins. */
  seconds: number
}

/** Counts who asks how often, minute by minute of the clock. */
export function perMinute(now: () => number) {
  let minute = -1
  const counts = new Map<string, number>()
  return {
    /** Counts one more. */
    take: (name: string, most: number): Taken => {
      const at = now()
      const current = Math.floor(at / MINUTE_MS)
      if (current !== minute || counts.size > MOST_KNOWN) counts.clear()
      minute = current
      const count = (counts.get(name) ?? 0) + 1
      const isAllowed = count <= most
      if (isAllowed) counts.set(name, count)
      const seconds = Math.max(1, Math.ceil(((current + 1) * MINUTE_MS - at) / 1000))
      return { isAllowed, left: Math.max(0, most - count), seconds }
    },
  }
}
