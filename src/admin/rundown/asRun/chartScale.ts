const SECOND = 1000
const MINUTE = 60 * SECOND
/** Distances of ticks that people read easily. */
const STEPS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE]
const MAX_TICKS = 9

export type Scale = {
  /** Where an instant is, from the left. */
  at: (instant: number) => number
  /** How long a stretch of time is. */
  length: (ms: number) => number
  /** Instants to write down, on whole steps. */
  ticks: number[]
}

/** A time axis of so many units of length. A stretch of no length gets a minute. */
export function scaleOf({
  from,
  until,
  width,
}: {
  from: number
  until: number
  width: number
}): Scale {
  const span = Math.max(MINUTE, until - from)
  const perMs = width / span
  const step =
    STEPS.find((one) => span / one <= MAX_TICKS) ??
    Math.ceil(span / MAX_TICKS / (60 * MINUTE)) * 60 * MINUTE
  const first = Math.ceil(from / step) * step
  const count = Math.floor((from + span - first) / step) + 1
  return {
    at: (instant) => (instant - from) * perMs,
    length: (ms) => ms * perMs,
    ticks: Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step),
  }
}
