import { addDays, type CivilDate } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'

/** Months behind and ahead that the stories of the sample need (stories.ts). */
const MONTHS_BEHIND = 5
const MONTHS_AHEAD = 1

export type Span = { year: number; from: CivilDate; until: CivilDate }

/**
 * The days the sample covers: the calendar year of `today`, and always five months behind and one ahead, so that a
 * sample made in January has closed months and one made in December has coming ones.
 */
export function sampleSpan(today: CivilDate): Span {
  const year = Number(today.slice(0, 4))
  const behind = monthAt(today, -MONTHS_BEHIND).from
  const ahead = monthAt(today, MONTHS_AHEAD).to
  const from = behind < `${year}-01-01` ? behind : `${year}-01-01`
  const until = ahead > `${year}-12-31` ? ahead : `${year}-12-31`
  return { year, from, until }
}

/** The civil month some months before (negative) or after the one of a date. */
export function monthAt(date: CivilDate, months: number): { from: CivilDate; to: CivilDate } {
  let month = periodOf(date, 'month')
  for (let step = 0; step < Math.abs(months); step += 1) {
    month = periodOf(addDays(months < 0 ? month.from : month.to, Math.sign(months)), 'month')
  }
  return month
}
