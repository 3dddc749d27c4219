import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import { idOf, type Member } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import type { SlotCalendar } from '@/documents/rundown/slotsIcs'
import type { CalendarLink } from '@/payload-types'

import { failure } from '../../words/failure'
import { openToken } from '../../tokens/openToken'
import { outletName, slotCalendar } from '../views/slotCalendar'

/** That an address is used is noted once in so long: programs fetch it all day. */
const NOTED_EVERY_MS = 3_600_000

type Call = { payload: Payload; headers: Headers; token: string; now: Date }

/**
 * The calendar of a token: what its owner may read at this moment, with their rights as they are now.
 * @throws NewsroomError as `openToken` does; 410 too when its owner may read nothing of it any more.
 */
export async function openCalendar({ payload, headers, token, now }: Call): Promise<SlotCalendar> {
  const req = await createLocalReq({ req: { headers } as never }, payload)
  const codes = { unknown: 'calendarUnknown', revoked: 'calendarRevoked' } as const
  const link = await openToken<CalendarLink>({ req, collection: 'calendar-links', token, codes })
  const own = await asOwner(req, link)
  const outlet = idOf(link.outlet)
  const isShown = own && (link.reach === 'own' || (outlet && (await outletName(own, outlet))))
  if (!isShown) throw failure('calendarClosed')
  const calendar = await slotCalendar(own, { outlet: link.reach === 'own' ? null : outlet })
  await noteUse(req, link, now)
  return calendar
}

/** The request as the owner's own; null when they are gone, switched off or without a role. */
async function asOwner(
  { payload, headers }: PayloadRequest,
  { owner }: CalendarLink,
): Promise<PayloadRequest | null> {
  const user = await rowOf(payload, 'users', idOf(owner) ?? '', { overrideAccess: true })
  if (!user || !isStaff(user as Member)) return null
  return createLocalReq(
    { user: { ...user, collection: 'users' } as never, req: { headers } as never },
    payload,
  )
}

async function noteUse(req: PayloadRequest, { id }: CalendarLink, now: Date): Promise<void> {
  const before = new Date(now.getTime() - NOTED_EVERY_MS).toISOString()
  await compareAndSet({
    req,
    collection: 'calendar-links',
    id,
    expected: { or: [{ lastUsedAt: { exists: false } }, { lastUsedAt: { less_than: before } }] },
    set: { lastUsedAt: now.toISOString() },
  })
}
