import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import type { AuditEvent } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import { countedBy, type Fact } from './countedBy'
import { factsChangedBy } from './countedChanges'

/**
 * Tells whose report it is that something it counted was changed since, once for each fact: a line in the log of the report,
 * from which the notice follows, in the transaction of the change. What was frozen stays as it is. Work that is entered as
 * of the past is told of to nobody.
 */
export const tellOfCounted: CollectionAfterChangeHook<AuditEvent> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation !== 'create' || req.context.movedAt) return doc
  const changed = await withIssue(req, doc, factsChangedBy(doc))
  if (changed.length === 0) return doc
  const untold = (await countedBy(req, changed)).filter(({ toldAt }) => !toldAt)
  const reports = new Set<string>()
  for (const { id, report } of untold) {
    const isFirst = await compareAndSet({
      ...{ req, collection: 'counted-facts', id },
      expected: { toldAt: { exists: false } },
      set: { toldAt: doc.at },
    })
    if (isFirst) reports.add(report)
  }
  for (const id of reports) await tell(req, id, doc)
  return doc
}

/** An airing that is confirmed, changed or rejected decides about its issue, which figures name. */
async function withIssue(
  req: PayloadRequest,
  { subjectCollection, subjectId }: AuditEvent,
  facts: Fact[],
): Promise<Fact[]> {
  if (facts.length === 0 || subjectCollection !== 'airings' || !subjectId) return facts
  const airing = await rowOf(req, 'airings', subjectId, {
    select: { issue: true, confirmed: true },
    overrideAccess: true,
  })
  // One that nobody confirmed counts for nothing yet.
  const issue = airing?.confirmed ? idOf(airing.issue) : null
  return issue ? [...facts, { kind: 'issues', id: issue }] : []
}

async function tell(req: PayloadRequest, id: string, event: AuditEvent): Promise<void> {
  const report = await rowOf(req, 'reports', id, {
    select: { label: true, outlet: true },
    overrideAccess: true,
  })
  if (!report) return
  await recordEvent({
    ...{ req, action: 'report.factChanged', collection: 'reports', id, title: report.label },
    outlet: idOf(report.outlet),
    reason: event.subjectTitle ?? null,
    after: { collection: event.subjectCollection, id: event.subjectId, action: event.action },
  })
}
