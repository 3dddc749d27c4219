import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { calendarTitle } from '../../words/calendars'

type Call = { req: PayloadRequest; link: string; now: Date }

/** Ends one's own address: programs that fetch it are told that it is revoked. Done twice it comes to the same. */
export async function revokeCalendar({ req, link, now }: Call): Promise<{ id: string }> {
  const row = await rowWhere(req, 'calendar-links', {
    where: { and: [{ id: { equals: link } }, { owner: { equals: req.user?.id ?? '' } }] },
    depth: 1,
    populate: { outlets: { name: true }, users: { name: true } },
    overrideAccess: true,
  })
  if (!row) throw failure('gone', { what: 'Địa chỉ lịch này' })
  const { reach, outlet } = row
  const name = outlet && typeof outlet === 'object' ? outlet.name : null
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      req: own,
      collection: 'calendar-links',
      id: link,
      expected: { revokedAt: { exists: false } },
      set: { revokedAt: now.toISOString() },
    })
    if (!isMine) return
    await recordEvent({
      req: own,
      action: 'calendar.unlink',
      collection: 'calendar-links',
      id: link,
      title: reach === 'own' ? calendarTitle(null) : (name ?? ''),
      outlet: idOf(outlet),
    })
  })
  return { id: link }
}
