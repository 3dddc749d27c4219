import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { AlertKindName } from '@/domain/alert/kinds'
import type { AlertKind } from '@/domain/obligation/alerts'

/** An alert row as far as the check compares it with the facts. */
export type KnownAlert = {
  id: string
  key: string
  open: boolean
  title: string | null
  message: string
  period: string | null
  obligation: string | null
}

/** The kinds the ledger decides; the check's own absence is no ledger's matter. */
const LEDGER_KINDS: AlertKind[] = ['missedIssue', 'shortPeriod', 'atRisk', 'stale', 'pendingLong']

/** Every open alert of some kinds; of those about what is owed unless told. */
export function loadOpenAlerts(
  req: PayloadRequest,
  kinds: readonly AlertKindName[] = LEDGER_KINDS,
): Promise<KnownAlert[]> {
  return loadKnownAlerts(req, { and: [{ open: { equals: true } }, { kind: { in: [...kinds] } }] })
}

/** Alert rows, without what they point at. */
export async function loadKnownAlerts(req: PayloadRequest, where: Where): Promise<KnownAlert[]> {
  const docs = await rowsWhere(req, 'alerts', {
    where,
    sort: 'id',
    select: { key: true, open: true, title: true, message: true, period: true, obligation: true },
    overrideAccess: true,
  })
  return docs.map(({ id, key, open, title, message, period, obligation }) => ({
    id,
    key,
    open,
    title: title ?? null,
    message,
    period: period ?? null,
    obligation: idOf(obligation),
  }))
}
