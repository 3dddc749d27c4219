import { type CivilDate, isCivilDate, startOfDay, addDays } from '@/domain/calendar/civil'
import { type Period, periodOf } from '@/domain/calendar/periods'

const SHAPE = /^\d{4}-\d{2}$/

/** The month of a name like `2026-12`, or null for anything else. */
export function monthNamed(name: string): Period | null {
  const first = `${name}-01`
  return SHAPE.test(name) && isCivilDate(first) ? periodOf(first, 'month') : null
}

/** The month so many months later (earlier when negative). */
export function monthFrom({ from, to }: Period, step: 1 | -1): Period {
  return periodOf(step > 0 ? addDays(to, 1) : addDays(from, -1), 'month')
}

/** The instants (epoch milliseconds) a stretch of days begins at and ends before. */
export function instantsOf(days: { from: CivilDate; to: CivilDate }): {
  start: number
  end: number
} {
  return { start: startOfDay(days.from), end: startOfDay(addDays(days.to, 1)) }
}
