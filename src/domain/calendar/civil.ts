import { Temporal } from 'temporal-polyfill'

/** A civil date `YYYY-MM-DD`; string order is date order. */
export type CivilDate = string

/** The zone every obligation, slot and report is counted in, named once (domain.md §3). */
export const ZONE = 'Asia/Ho_Chi_Minh'

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a date of the calendar, not merely shaped like one (`2026-02-30` is not). */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether the text is a time of day `HH:MM` of 24 hours. */
export function isTimeOfDay(text: string): boolean {
  return TIME.test(text)
}

/** The date an instant (epoch milliseconds) falls on in a zone. */
export function civilDateOf(ms: number, zone: string = ZONE): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

/** The instant (epoch milliseconds) at which a civil day begins in a zone. */
export function startOfDay(date: CivilDate, zone: string = ZONE): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
}

/** The instant (epoch milliseconds) of a wall-clock time `HH:MM` on a civil day in a zone. */
export function instantAt(date: CivilDate, time: string, zone: string = ZONE): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  }).epochMilliseconds
}

/** The wall-clock time `HH:MM` of an instant (epoch milliseconds) in a zone. */
export function timeOfDay(ms: number, zone: string = ZONE): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days
}
