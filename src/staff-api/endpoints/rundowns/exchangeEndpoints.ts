import type { Endpoint } from 'payload'

import { slotsIcs } from '@/documents/rundown/slotsIcs'
import { attachment } from '@/documents/spreadsheet/attachment'

import { slotCalendar } from '@/newsroom/calendars/views/slotCalendar'
import { rundownEndpoint } from '../../answers/rundownEndpoint'
import { exportRundown } from '@/newsroom/rundowns/exchange/exportRundown'
import { previewImport } from '@/newsroom/rundowns/exchange/importRundown'

/** Rundowns on paper and in other programs (issue 5, print and exchange). */
export const exchangeEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/slots.ics' }, async ({ req }) => {
    const outlet = new URL(req.url ?? '', 'http://localhost').searchParams.get('outlet')
    const { names, slots } = await slotCalendar(req, { outlet })
    return new Response(await slotsIcs(names, slots, Date.now()), {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': attachment('Lịch phát sóng', 'ics'),
        'Cache-Control': 'private, no-store',
      },
    })
  }),
  rundownEndpoint({ method: 'get', path: '/:id/export/:format' }, ({ req, id }) =>
    exportRundown(req, { id, format: String(req.routeParams?.format) }),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/import' }, ({ req, id }) => previewImport(req, id)),
]
