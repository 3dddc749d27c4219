import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'

import { startOfDay } from '@/domain/calendar/civil'

import { paths } from '../address'
import type { ScheduleEntryView } from '../programmeSchemas'

const MINUTE_MS = 60_000
/** Of a broadcast whose length is not known. */
const USUAL_MINUTES = 30
const REFRESH_SECONDS = 3600

type Source = { name: string; origin: string; today: string; entries: ScheduleEntryView[] }

/**
 * A schedule as iCalendar (RFC 5545), instants in UTC. An event keeps the name of its issue, so that a calendar moves it
 * in place of adding it; what is called off is not in it any more. Written of the day, so that its bytes are the same all day.
 */
export function programmeIcs({ name, origin, today, entries }: Source): string {
  const calendar = ical({
    name: name.replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'toa-soan', product: 'lich-phat-song', language: 'VI' },
    ttl: REFRESH_SECONDS,
  })
  for (const entry of entries) {
    const starts = Date.parse(entry.airedAt ?? entry.plannedAt ?? '')
    const { column, number, year, title, channel, durationMinutes, topics } = entry
    const issue = number === null ? null : `Số ${number}${year === null ? '' : `/${year}`}`
    calendar.createEvent({
      id: `${entry.id}@toa-soan`,
      summary: [column.name, title ?? issue].filter(Boolean).join(': '),
      location: channel ?? '',
      description: [issue, ...topics.map((topic) => topic.title)].filter(Boolean).join('\n'),
      start: new Date(starts),
      end: new Date(starts + (durationMinutes ?? USUAL_MINUTES) * MINUTE_MS),
      stamp: new Date(startOfDay(today)),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      url: `${origin}${paths.column(column)}`,
    })
  }
  return `${calendar.toString()}\r\n`
}
