/** The worker looks every minute, and one that was just too late for it waits for the next. */
const LATE_MS = 2 * 60_000

/** Whether what was set for an instant (both epoch milliseconds) should have been done by now. */
export const isLate = (at: number, now: number): boolean => at < now - LATE_MS

/** What a text is set for, and is not done: to go out, or to be taken down. */
export type Due = { outlet: string; what: 'out' | 'down'; minute: string }

/** What is late at one outlet, of one minute: one cause keeps all of it as a rule, and is told once. */
export type Late = Due & { texts: number }

/** Puts together what is late by outlet, kind and minute, the oldest first. */
export function lateReleases(due: readonly Due[], now: number): Late[] {
  const groups = new Map<string, Late>()
  for (const one of due) {
    if (!isLate(Date.parse(one.minute), now)) continue
    const key = `${one.outlet} ${one.what} ${one.minute}`
    groups.set(key, { ...one, texts: (groups.get(key)?.texts ?? 0) + 1 })
  }
  return [...groups.values()].sort((a, b) => (a.minute < b.minute ? -1 : 1))
}
