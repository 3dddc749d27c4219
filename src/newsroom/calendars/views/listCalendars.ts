import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { CalendarLink } from '@/payload-types'

import { outletName } from './slotCalendar'

export type CalendarLine = {
  id: string
  /** The outlet it shows; null for all the owner may read. */
  outlet: string | null
  madeAt: string
  lastUsedAt: string | null
  /** Its owner may read nothing of it any more: programs that fetch it are told so. */
  isClosed: boolean
}

const CLOSED_NAME = 'Kênh bạn không còn được xem'

/** The request's user's own addresses that are not revoked, newest first. */
export async function listCalendars(req: PayloadRequest): Promise<CalendarLine[]> {
  const rows = req.user ? await openCalendars(req, req.user.id) : []
  const lines: CalendarLine[] = []
  for (const row of rows) {
    const outlet = idOf(row.outlet)
    const name = outlet ? await outletName(req, outlet) : null
    const isClosed = row.reach === 'outlet' && !name
    lines.push({
      id: row.id,
      outlet: isClosed ? CLOSED_NAME : name,
      madeAt: row.createdAt,
      lastUsedAt: row.lastUsedAt ?? null,
      isClosed,
    })
  }
  return lines
}

/** A person's addresses that are not revoked, newest first. */
export async function openCalendars(req: PayloadRequest, owner: string): Promise<CalendarLink[]> {
  return rowsWhere(req, 'calendar-links', {
    where: { and: [{ owner: { equals: owner } }, { revokedAt: { exists: false } }] },
    sort: ['-createdAt', 'id'],
    limit: 200,
    overrideAccess: true,
  })
}
