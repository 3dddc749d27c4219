import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import { compareAndSet } from '@/database/compareAndSet'
import type { ConsolidationVersion, ReportVersion } from '@/payload-types'

import { CONSOLIDATION_ALERTS, type OwedAlert, owedAlertKey, REPORT_ALERTS } from './owedAlertKey'

/** What was sent is owed no more: its alerts close with it, not with the next check. */
export const closeOwed: CollectionAfterChangeHook<ReportVersion> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation !== 'create') return doc
  const report = await rowOf(req, 'reports', doc.report, {
    select: { key: true },
    overrideAccess: true,
  })
  if (report) await closeAlerts(req, { kinds: REPORT_ALERTS, key: report.key, at: doc.sentAt })
  return doc
}

/** The same of a consolidated report that was closed. */
export const closeOwedConsolidation: CollectionAfterChangeHook<ConsolidationVersion> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation !== 'create') return doc
  const row = await rowOf(req, 'consolidations', doc.consolidation, {
    select: { key: true },
    overrideAccess: true,
  })
  if (row) await closeAlerts(req, { kinds: CONSOLIDATION_ALERTS, key: row.key, at: doc.closedAt })
  return doc
}

type Closed = { kinds: readonly OwedAlert[]; key: string; at: string }

async function closeAlerts(req: PayloadRequest, { kinds, key, at }: Closed): Promise<void> {
  const keys = kinds.map((kind) => owedAlertKey(kind, key))
  const alerts = await rowsWhere(req, 'alerts', {
    where: { and: [{ key: { in: keys } }, { open: { equals: true } }] },
    select: {},
    overrideAccess: true,
  })
  for (const { id } of alerts) {
    await compareAndSet({
      ...{ req, collection: 'alerts', id },
      expected: { open: { equals: true } },
      set: { open: false, resolvedAt: at },
    })
  }
}
