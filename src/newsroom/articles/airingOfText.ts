import type { PayloadRequest } from 'payload'

import { rowWhere } from '@/database/rows'

import { type DeskAiring, loadDeskAiring } from '../airings/actions/deskAiring'
import { rejectRecord } from '../airings/actions/rejectAiring'

/** Why the airing of a text that no reader saw is no airing. */
export const WITHDRAWN = {
  trashed: 'Bài vào thùng rác trước giờ được hiện ra bên ngoài.',
  takenDown: 'Bài được gỡ trước giờ được hiện ra bên ngoài.',
  embargoed: 'Giờ bài được hiện ra bên ngoài đã đổi.',
} as const

/** Whether the note of a rejected airing says so: it comes back with its text. */
export function isWithdrawn(note: string | null | undefined): boolean {
  return Object.values(WITHDRAWN).some((reason) => note === `Bác: ${reason}`)
}

/**
 * A text that readers were to have later never aired when it is withdrawn before (domain.md §5): its airing ahead of `now`
 * (UTC, ISO) is rejected. One that readers had did air, and stays.
 */
export async function withdrawAhead({
  req,
  article,
  now,
  reason,
}: {
  req: PayloadRequest
  article: string
  now: string
  reason: (typeof WITHDRAWN)[keyof typeof WITHDRAWN]
}): Promise<void> {
  const airing = await standingAiring(req, article)
  if (!airing || airing.record.rejected || airing.record.startedAt <= now) return
  await rejectRecord({ req, old: airing, reason, now: new Date(now) })
}

/** The record of an article's publication that holds now, a rejected one too. */
export async function standingAiring(
  req: PayloadRequest,
  article: string,
): Promise<DeskAiring | null> {
  const row = await rowWhere(req, 'airings', {
    where: { and: [{ article: { equals: article } }, { replacedBy: { exists: false } }] },
    sort: '-createdAt',
    select: {},
    overrideAccess: true,
  })
  return row ? loadDeskAiring(req, row.id) : null
}
