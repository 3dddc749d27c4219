import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A programme on air, as a calendar has it; instants in epoch milliseconds. */
export type CalendarSlot = {
  id: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  changedAt: number
  cancelled: boolean
  /** Where it can be looked at. */
  url: string | null
}

/**
 * Slots as iCalendar (RFC 5545). Times are UTC, which every calendar shows in its own zone; the name of an event is its
 * issue's for ever, so that a calendar that fetches again moves it in place of adding it; cancelled ones say so.
 */
export function slotsIcs(name: string, slots: readonly CalendarSlot[], now: number): string {
  const calendar = ical({
    name,
    prodId: { company: 'toa-soan', product: 'khung-chuong-trinh', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const slot of slots) {
    calendar.createEvent({
      id: `issue-${slot.id}@toa-soan`,
      summary: slot.title,
      location: slot.place,
      start: new Date(slot.startsAt),
      end: new Date(slot.endsAt),
      stamp: new Date(now),
      lastModified: new Date(slot.changedAt),
      sequence: Math.max(0, Math.floor(slot.changedAt / 1000) - 1_700_000_000),
      status: slot.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(slot.url && { url: slot.url }),
    })
  }
  return calendar.toString()
}
