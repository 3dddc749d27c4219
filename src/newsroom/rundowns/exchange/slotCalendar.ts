import type { PayloadRequest, Where } from 'payload'

import { slotsIcs, type CalendarSlot } from '@/documents/rundown/slotsIcs'

const DAY_MS = 86_400_000
const DAYS_BACK = 31
const DAYS_AHEAD = 370
const MOST_SLOTS = 2000
const MINUTE_MS = 60_000
const DEFAULT_MINUTES = 30

/**
 * The programme slots of the outlets a person can see, or of one of them, from a month ago to a year ahead, as iCalendar.
 * Cancelled ones are in it as cancelled.
 */
export async function slotCalendar(
  req: PayloadRequest,
  { outlet, now }: { outlet: string | null; now: Date },
): Promise<string> {
  const from = new Date(now.getTime() - DAYS_BACK * DAY_MS).toISOString()
  const to = new Date(now.getTime() + DAYS_AHEAD * DAY_MS).toISOString()
  const within: Where[] = [{ plannedAt: { greater_than_equal: from, less_than: to } }]
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { and: [...within, ...(outlet ? [{ outlet: { equals: outlet } }] : [])] },
    sort: ['plannedAt', 'id'],
    depth: 1,
    populate: {
      columns: { name: true, durationMinutes: true, channel: true },
      outlets: { name: true },
    },
    limit: MOST_SLOTS,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const slots = docs.flatMap((issue): CalendarSlot[] => {
    if (!issue.plannedAt || typeof issue.column !== 'object') return []
    const startsAt = Date.parse(issue.plannedAt)
    const minutes = issue.column.durationMinutes || DEFAULT_MINUTES
    const place = typeof issue.outlet === 'object' ? issue.outlet?.name : ''
    const label = issue.label ?? issue.column.name
    return [
      {
        id: issue.id,
        title: issue.title ? `${label}: ${issue.title}` : label,
        place: [place, issue.column.channel].filter(Boolean).join(', '),
        startsAt,
        endsAt: startsAt + minutes * MINUTE_MS,
        changedAt: Date.parse(issue.updatedAt),
        cancelled: issue.cancelled ?? false,
        url: null,
      },
    ]
  })
  return slotsIcs('Lịch phát sóng', slots, now.getTime())
}
