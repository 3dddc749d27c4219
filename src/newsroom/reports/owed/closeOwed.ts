import type { CollectionAfterChangeHook } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import { compareAndSet } from '@/database/compareAndSet'
import type { ReportVersion } from '@/payload-types'

import { OWED_ALERTS, owedAlertKey } from './owedAlertKey'

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
  if (!report) return doc
  const keys = OWED_ALERTS.map((kind) => owedAlertKey(kind, report.key))
  const alerts = await rowsWhere(req, 'alerts', {
    where: { and: [{ key: { in: keys } }, { open: { equals: true } }] },
    select: {},
    overrideAccess: true,
  })
  for (const { id } of alerts) {
    await compareAndSet({
      ...{ req, collection: 'alerts', id },
      expected: { open: { equals: true } },
      set: { open: false, resolvedAt: doc.sentAt },
    })
  }
  return doc
}
