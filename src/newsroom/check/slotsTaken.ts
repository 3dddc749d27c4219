import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import type { PlannedIssue } from '@/domain/schedule/planIssues'

/** Slots per query: below SQLite's limit of bound values. */
const CHUNK = 200

type Query = {
  req: PayloadRequest
  column: string
  wanted: readonly Pick<PlannedIssue, 'slotKey' | 'plannedAt'>[]
}

/**
 * The keys of wanted slots that have their issue: one made for the slot, wherever it was moved and even if cancelled, or
 * one that a person entered at the very same time. A make-up fills no slot, nor does an issue moved there from its own.
 */
export async function slotsTaken({ req, column, wanted }: Query): Promise<Set<string>> {
  const keyAt = new Map(wanted.map(({ plannedAt, slotKey }) => [plannedAt, slotKey]))
  const taken = new Set<string>()
  for (let i = 0; i < wanted.length; i += CHUNK) {
    const part = wanted.slice(i, i + CHUNK)
    const instants = part.map(({ plannedAt }) => new Date(plannedAt).toISOString())
    const where: Where = {
      and: [
        { column: { equals: column } },
        {
          or: [
            { slotKey: { in: part.map(({ slotKey }) => slotKey) } },
            { plannedAt: { in: instants } },
          ],
        },
      ],
    }
    const { docs } = await req.payload.find({
      collection: 'issues',
      where,
      sort: 'id',
      depth: 0,
      pagination: false,
      limit: 0,
      select: { slotKey: true, plannedAt: true, makesUp: true },
      overrideAccess: true,
      req,
    })
    for (const { slotKey, plannedAt, makesUp } of docs) {
      const hasOwnSlot = slotKey?.startsWith(`${column}@`) ?? false
      const key = plannedAt ? keyAt.get(Date.parse(plannedAt)) : undefined
      if (slotKey && hasOwnSlot) taken.add(slotKey)
      else if (key && !idOf(makesUp)) taken.add(key)
    }
  }
  return taken
}
