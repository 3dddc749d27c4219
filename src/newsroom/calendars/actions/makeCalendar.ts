import { settings } from '@/settings/settings'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { rowId } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { fingerprintOf, newToken } from '../../tokens/token'
import { calendarTitle } from '../../words/calendars'
import { openCalendars } from '../views/listCalendars'
import { outletName } from '../views/slotCalendar'

const MAX_CALENDARS = 20

/** Without an outlet: all the person may read, whenever it is fetched. */
export const CalendarInput = z.object({ outlet: rowId('Kênh').nullish() })

/** A new address; it is told here and never again, since only a fingerprint of its token is kept. */
export type MadeCalendar = { id: string; address: string }

/**
 * Makes an address at which a calendar program fetches what the request's user may read, until it is revoked.
 * @throws NewsroomError 403 for an outlet they read nothing of, 409 when they have too many.
 */
export async function makeCalendar(
  req: PayloadRequest,
  { outlet = null }: z.output<typeof CalendarInput>,
): Promise<MadeCalendar> {
  if (!req.user || !isStaff(req.user as Member)) throw failure('noRight')
  const name = outlet ? await outletName(req, outlet) : null
  if (outlet && !name) throw failure('calendarOutlet')
  const { length } = await openCalendars(req, req.user.id)
  if (length >= MAX_CALENDARS) throw failure('calendarsTooMany', { max: MAX_CALENDARS })
  const token = newToken()
  const owner = req.user.id
  const id = await inTransaction({ payload: req.payload, req }, async (own) => {
    const row = await own.payload.create({
      collection: 'calendar-links',
      data: { owner, hash: fingerprintOf(token), reach: outlet ? 'outlet' : 'own', outlet },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordEvent({
      req: own,
      action: 'calendar.link',
      collection: 'calendar-links',
      id: row.id,
      title: calendarTitle(name),
      outlet,
    })
    return row.id
  })
  return { id, address: `${settings().serverUrl ?? ''}/lich/${token}.ics` }
}
