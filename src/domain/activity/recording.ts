import { civilDateOf, isCivilDate } from '../calendar/civil'

/** Whether an activity is said to be done on a day after that of `now` (an instant). What is no civil date is not judged. */
export const isToCome = (doneOn: string | null, now: Date): boolean =>
  doneOn !== null && isCivilDate(doneOn) && doneOn > civilDateOf(now.getTime())

type Recorded = { doneOn?: string | null; recordedAt?: string | null }

/**
 * Since when it is known that an activity was done (UTC, ISO): null while it is not done; another day of doing is recorded
 * anew (report.md, What counts as known).
 */
export function recordedSince(
  before: Recorded | null,
  doneOn: string | null,
  now: Date,
): string | null {
  if (doneOn === null) return null
  return before?.recordedAt && before.doneOn === doneOn ? before.recordedAt : now.toISOString()
}
