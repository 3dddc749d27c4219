import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

import { cleanText } from '@/domain/text/clean'

/** A programme on air, as a calendar has it; instants in epoch milliseconds. */
export type CalendarSlot = {
  id: string
  title: string
  place: string
  /** What else is to be known of it; may have lines. */
  details: string
  startsAt: number
  endsAt: number
  changedAt: number
  sequence: number
  cancelled: boolean
  /** Where it can be looked at. */
  url: string | null
}

export type CalendarNames = {
  name: string
  /** What the calendar holds, and what not. */
  about?: string
}

export type SlotCalendar = { names: CalendarNames; slots: CalendarSlot[] }

/** The library takes some 2 ms for each: nobody else’s request waits for more of them at once. */
const AT_ONCE = 25

/** How often programs are asked to fetch again, in seconds. */
const REFRESH_SECONDS = 3600

/**
 * Slots as iCalendar (RFC 5545). Times are UTC, which every calendar shows in its own zone; the name of an event is its
 * issue's for ever, so that a calendar that fetches again moves it in place of adding it; cancelled ones say so, in
 * their title too for programs that show no status. Nobody is busy because a programme is on air.
 */
export async function slotsIcs(
  names: CalendarNames,
  slots: readonly CalendarSlot[],
  now: number,
): Promise<string> {
  let events = ''
  for (let from = 0; from < slots.length; from += AT_ONCE) {
    if (from > 0) await new Promise((resolve) => setImmediate(resolve))
    events += eventsOf(textOf(names, slots.slice(from, from + AT_ONCE), now))
  }
  const around = textOf(names, [], now)
  const end = around.lastIndexOf(END)
  return `${around.slice(0, end)}${events}${around.slice(end)}\r\n`
}

const END = 'END:VCALENDAR'
const FIRST_EVENT = '\r\nBEGIN:VEVENT\r\n'

function eventsOf(calendar: string): string {
  return calendar.slice(calendar.indexOf(FIRST_EVENT) + 2, calendar.lastIndexOf(END))
}

function textOf({ name, about }: CalendarNames, slots: readonly CalendarSlot[], now: number) {
  const calendar = ical({
    // The library writes the calendar's own texts as they come.
    name: escaped(oneLine(name)),
    description: about ? escaped(lines(about)) : null,
    prodId: { company: 'toa-soan', product: 'khung-chuong-trinh', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  for (const slot of slots) {
    calendar.createEvent({
      id: `issue-${slot.id}@toa-soan`,
      summary: oneLine(slot.cancelled ? `Đã hủy: ${slot.title}` : slot.title),
      location: oneLine(slot.place),
      description: lines(slot.details),
      start: new Date(slot.startsAt),
      end: new Date(slot.endsAt),
      stamp: new Date(now),
      lastModified: new Date(slot.changedAt),
      sequence: slot.sequence,
      status: slot.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      ...(slot.url && { url: slot.url }),
    })
  }
  return calendar.toString()
}

/** A text as iCalendar can hold it: it knows no tabs (§3.3.11). */
const lines = (text: string) => cleanText(text).replaceAll('\t', ' ')

const oneLine = (text: string) => lines(text).replace(/\s+/g, ' ').trim()

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
