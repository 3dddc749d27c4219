import type { Endpoint } from 'payload'

import { rundownEndpoint } from '../answers/rundownEndpoint'
import { listCalendars } from '@/newsroom/calendars/views/listCalendars'
import { CalendarInput, makeCalendar } from '@/newsroom/calendars/actions/makeCalendar'
import { revokeCalendar } from '@/newsroom/calendars/actions/revokeCalendar'

/** A person's own calendar addresses; calendar programs open them elsewhere (`openCalendar`). */
export const calendarEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/calendar-links' }, async ({ req }) => ({
    calendars: await listCalendars(req),
  })),
  rundownEndpoint(
    { method: 'post', path: '/calendar-links', status: 201, input: CalendarInput },
    ({ req, input }) => makeCalendar(req, input),
  ),
  rundownEndpoint({ method: 'delete', path: '/calendar-links/:link' }, ({ req, now }) =>
    revokeCalendar({ req, link: String(req.routeParams?.link), now }),
  ),
]
