/** How long before on air a crew starts a run, and how long after off air it still may; our own inference, in minutes. */
export const START_WINDOW = { early: 30, late: 120 } as const

const MINUTE_MS = 60_000

/** By how much a moment lies before the slot, or after it (whole milliseconds, above 0). */
export type FarFromSlot = { side: 'before' | 'after'; ms: number }

type Query = {
  now: number
  onAir: number
  offAir: number
  window?: { early: number; late: number }
}

/**
 * Whether a run that starts now is far from its slot, so that whoever starts it is asked whether they mean it; null
 * within the window around the slot. Instants are epoch milliseconds.
 */
export function farFromSlot({
  now,
  onAir,
  offAir,
  window = START_WINDOW,
}: Query): FarFromSlot | null {
  const [early, late] = [onAir - now, now - offAir]
  if (early > window.early * MINUTE_MS) return { side: 'before', ms: early }
  if (late > window.late * MINUTE_MS) return { side: 'after', ms: late }
  return null
}
