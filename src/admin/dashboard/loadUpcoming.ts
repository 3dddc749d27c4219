import type { PayloadRequest, Where } from 'payload'

import { issueHref } from '../links/pages'
import { whenWords } from './whenWords'

const SHOWN = 12
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

export type UpcomingLine = { id: string; when: string; label: string; title: string; href: string }

/** The issues planned for the coming seven days. */
export async function loadUpcoming(
  req: PayloadRequest,
  now: Date,
  outlet: string | null,
): Promise<{ lines: UpcomingLine[]; total: number }> {
  const conditions: Where[] = [
    { plannedAt: { greater_than_equal: now.toISOString() } },
    { plannedAt: { less_than: new Date(now.getTime() + WEEK_MS).toISOString() } },
    { cancelled: { equals: false } },
  ]
  if (outlet) conditions.push({ outlet: { equals: outlet } })
  const { docs, totalDocs } = await req.payload.find({
    collection: 'issues',
    where: { and: conditions },
    sort: 'plannedAt',
    depth: 0,
    limit: SHOWN,
    select: { label: true, title: true, plannedAt: true },
    overrideAccess: false,
    req,
  })
  return {
    total: totalDocs,
    lines: docs.map(({ id, label, title, plannedAt }) => ({
      id,
      when: whenWords(Date.parse(plannedAt ?? ''), now.getTime()),
      label: label ?? 'Số chưa đặt tên',
      title: title ?? '',
      href: issueHref(id),
    })),
  }
}
