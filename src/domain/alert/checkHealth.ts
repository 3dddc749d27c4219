/** Without a finished check for longer than this, alerts can't be trusted: six runs were missed. */
export const CHECK_LATE_AFTER_MS = 30 * 60_000

/** Clocks of several machines differ by this much at most; what is stamped later was stamped by a wrong clock. */
export const CLOCK_SKEW_MS = 5 * 60_000

/** Instants in milliseconds of UTC. */
export type CheckHealth =
  | { state: 'running'; last: number }
  /** Nothing finished for too long. */
  | { state: 'late'; last: number }
  /** Every run on record is stamped later than now: the clock was set back, and by this clock nothing ever ran. */
  | { state: 'ahead'; ahead: number }
  /** Still to come. */
  | { state: 'never' }

/**
 * Whether the check runs, by the instants at which finished runs began and the clock. A run stamped in the future proves
 * nothing about the present: counted as recent it would hide that nothing runs until its time comes.
 */
export function checkHealth(finished: readonly number[], now: number): CheckHealth {
  const latest = (instants: number[]) => (instants.length > 0 ? Math.max(...instants) : null)
  const last = latest(finished.filter((at) => !isAheadOf(at, now)))
  if (last !== null) {
    return { state: now - last > CHECK_LATE_AFTER_MS ? 'late' : 'running', last }
  }
  const ahead = latest([...finished])
  return ahead === null ? { state: 'never' } : { state: 'ahead', ahead }
}

/** Whether an instant is stamped so far in the future that a clock was wrong. */
export function isAheadOf(at: number, now: number): boolean {
  return at > now + CLOCK_SKEW_MS
}
