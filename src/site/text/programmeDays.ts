import {
  addDays,
  type CivilDate,
  civilDateOf,
  daysBetween,
  isCivilDate,
} from '@/domain/calendar/civil'

/** So far a schedule leads: nobody, and no machine, goes on for ever. */
export const DAYS_BACK = 366
export const DAYS_AHEAD = 60

export type Span = { kind: 'day' | 'week'; from: CivilDate; to: CivilDate }

/** The Monday of a day's week. */
export function mondayOf(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The days that are asked for: one, or the week of one; today unless said. Null for what is no day, or too far away. */
export function spanOf(asked: { day?: string; week?: string }, today: CivilDate): Span | null {
  if (asked.day !== undefined && asked.week !== undefined) return null
  const day = asked.day ?? asked.week ?? today
  if (!isCivilDate(day)) return null
  const away = daysBetween(today, day)
  if (away < -DAYS_BACK || away > DAYS_AHEAD) return null
  if (asked.week === undefined) return { kind: 'day', from: day, to: day }
  const monday = mondayOf(day)
  return { kind: 'week', from: monday, to: addDays(monday, 6) }
}

/** The days before and after, as one asks for them; null where a schedule leads no further. */
export function besideOf(
  { kind, from }: Span,
  today: CivilDate,
): { before: CivilDate | null; after: CivilDate | null } {
  const step = kind === 'day' ? 1 : 7
  const within = (day: CivilDate) =>
    daysBetween(today, day) >= -DAYS_BACK && daysBetween(today, day) <= DAYS_AHEAD ? day : null
  return { before: within(addDays(from, -step)), after: within(addDays(from, step)) }
}

/** What stands under each day of a span, in its order. */
export function byDay<Entry>(
  { from, to }: Pick<Span, 'from' | 'to'>,
  entries: readonly Entry[],
  atOf: (entry: Entry) => string,
): { day: CivilDate; entries: Entry[] }[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)).map(
    (day) => ({
      day,
      entries: entries.filter((entry) => civilDateOf(Date.parse(atOf(entry))) === day),
    }),
  )
}
