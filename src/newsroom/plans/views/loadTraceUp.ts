import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'

import { loadHeads } from '../../obligations/loadHeads'

/** Where something counts: the clause, the obligation that cites it, and the period. */
export type WayUp = {
  obligation: string
  title: string
  clause: string
  plan: string
  planNumber: string
  period: string
}

const MOST = 20

/**
 * The clauses that an issue, an airing or an article is done for: those of the obligations over its column that were in
 * force on its day, as far as the person may read them.
 */
export async function loadTraceUp({
  req,
  column,
  at,
}: {
  req: PayloadRequest
  column: string | { id: string } | null | undefined
  /** The instant it counts at: when it aired or is to. */
  at: string | null | undefined
}): Promise<WayUp[]> {
  const id = idOf(column)
  if (!id) return []
  const day = civilDateOf(at ? Date.parse(at) : Date.now())
  const heads = await loadHeads({
    req,
    where: {
      and: [
        { columns: { in: [id] } },
        { validFrom: { less_than_equal: day } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: day } }] },
      ],
    },
    limit: MOST,
    overrideAccess: false,
  })
  return heads.map((head) => ({
    obligation: head.id,
    title: head.title,
    clause: head.clause,
    plan: head.planId,
    planNumber: head.planNumber,
    period: periodOf(day, head.period).name,
  }))
}
