import { addDays, type CivilDate } from '../calendar/civil'
import { type ReportWindow, reportWindowsFor, type WindowRule } from '../calendar/reportWindows'
import type { NamedRange } from './types'

/** The ranges of a report: its window, and the part since the report before where the window goes further back. */
export const WINDOW = 'window'
export const PART = 'part'

/**
 * The ranges that the form of a report asks for (report.md, Ranges): a report over the year so far has a part too, from the
 * day after the last window that ended before.
 */
export function rangesOf(window: ReportWindow, windows: readonly ReportWindow[]): NamedRange[] {
  const whole = { name: WINDOW, from: window.from, to: window.to }
  const before = windows
    .map(({ to }) => to)
    .filter((to) => window.from <= to && to < window.to)
    .sort()
    .at(-1)
  if (!window.cumulative || !before) return [whole]
  return [{ name: PART, from: addDays(before, 1), to: window.to }, whole]
}

/** The report to be made on a day: of those that are not overdue by then the one due first; null where no rule is in force. */
export function reportDueAt(
  rules: readonly WindowRule[],
  today: CivilDate,
): { year: number; window: ReportWindow } | null {
  const year = Number(today.slice(0, 4))
  for (const one of [year, year + 1]) {
    const window = reportWindowsFor({ rules, year: one }).find(({ due }) => due >= today)
    if (window) return { year: one, window }
  }
  const window = reportWindowsFor({ rules, year }).at(-1)
  return window ? { year, window } : null
}
