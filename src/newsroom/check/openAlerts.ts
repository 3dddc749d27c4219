import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import type { AlertKind } from '@/domain/obligation/alerts'

/** An alert row as far as the check compares it with the facts. */
export type KnownAlert = {
  id: string
  key: string
  open: boolean
  message: string
  period: string | null
  obligation: string | null
}

/** The kinds the ledger decides; the check's own absence is no ledger's matter. */
const LEDGER_KINDS: AlertKind[] = ['missedIssue', 'shortPeriod', 'atRisk', 'stale']

/** Every open alert about what is owed. */
export function loadOpenAlerts(req: PayloadRequest): Promise<KnownAlert[]> {
  return loadAlerts(req, { and: [{ open: { equals: true } }, { kind: { in: LEDGER_KINDS } }] })
}

/** Alert rows, without what they point at. */
export async function loadAlerts(req: PayloadRequest, where: Where): Promise<KnownAlert[]> {
  const { docs } = await req.payload.find({
    collection: 'alerts',
    where,
    sort: 'id',
    depth: 0,
    pagination: false,
    limit: 0,
    select: { key: true, open: true, message: true, period: true, obligation: true },
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, key, open, message, period, obligation }) => ({
    id,
    key,
    open,
    message,
    period: period ?? null,
    obligation: idOf(obligation),
  }))
}
