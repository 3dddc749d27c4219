const MINUTE_MS = 60_000
/** Those who asked in this minute; more than that, and everybody begins anew. */
const MOST_KNOWN = 100_000

/** Counts who asks how often, minute by minute of the clock. */
export function perMinute(now: () => number) {
  let minute = -1
  const counts = new Map<string, number>()
  return {
    /** Counts one more; the seconds to wait when it is one too many, else 0. */
    take: (name: string, most: number): number => {
      const at = now()
      const current = Math.floor(at / MINUTE_MS)
      if (current !== minute || counts.size > MOST_KNOWN) counts.clear()
      minute = current
      const count = (counts.get(name) ?? 0) + 1
      if (count <= most) {
        counts.set(name, count)
        return 0
      }
      return Math.max(1, Math.ceil(((current + 1) * MINUTE_MS - at) / 1000))
    },
  }
}
