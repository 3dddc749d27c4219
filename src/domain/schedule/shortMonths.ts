/**
 * What a rule for the 29th, 30th or 31st does in a month without that day; the rule says which, nothing is guessed:
 * `skip` has no issue there, as RFC 5545 says; `clamp` takes the month's last day instead, and its first
 * for a day counted from the end.
 */
export type ShortMonths = 'skip' | 'clamp'

/** The day of a month that BYMONTHDAY names; one outside the month when it has no such day. */
export function monthDayOf(wanted: number, daysInMonth: number, clamps: boolean): number {
  const day = wanted > 0 ? wanted : daysInMonth + 1 + wanted
  return clamps ? Math.min(Math.max(day, 1), daysInMonth) : day
}
