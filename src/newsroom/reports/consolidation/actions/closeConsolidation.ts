import type { PayloadRequest } from 'payload'

import { recordEvent } from '../../../audit/recordEvent'
import type {
  Consolidated,
  Consolidation,
  ConsolidationVersionFacts,
} from '../consolidationSubject'
import type { DrawnConsolidation } from '../drawConsolidation'

type Closing = {
  req: PayloadRequest
  consolidation: Consolidation
  drawn: DrawnConsolidation
  last: Pick<ConsolidationVersionFacts, 'id' | 'number' | 'content'> | null
  /** Why there is another version; null of the first. */
  reason: string | null
  now: Date
}

/**
 * Keeps a consolidated report as it was drawn up, closes the periods inside that are to be closed, and adjusts those that
 * read otherwise: rows that never change, beside those of before.
 */
export async function closeConsolidation(closing: Closing): Promise<void> {
  const { req, consolidation, drawn, last, reason, now } = closing
  const { id, label, organisation } = consolidation
  const number = (last?.number ?? 0) + 1
  const { content, sections, hash } = drawn
  const by = { closedByName: req.user?.name ?? null, closedAt: now.toISOString() }
  await req.payload.create({
    collection: 'consolidation-versions',
    data: {
      ...{ key: `${id}:${number}`, consolidation: id, organisation, number, label },
      ...{ content, sections, hash, closedBy: req.user?.id ?? null, ...by },
      ...{ reason, restates: last?.id ?? null },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const { outlet, row, fate, closed } of drawn.plan) {
    if (fate !== 'closes' && fate !== 'adjusts') continue
    const { obligation, period } = row
    const next = (closed?.number ?? 0) + 1
    await req.payload.create({
      collection: 'period-closings',
      data: {
        ...{ key: `${obligation}:${period}:${next}`, obligation, period, outlet, number: next },
        ...{ row: { ...row }, consolidation: id, version: number, ...by },
        reason: fate === 'adjusts' ? reason : null,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  await tellOutlets(closing)
}

/** Each outlet whose report is another than in the version before, in its log and to those who wrote it. */
async function tellOutlets({ req, consolidation, drawn, last, reason }: Closing): Promise<void> {
  const before = new Set((last?.content.outlets ?? []).map(versionKey))
  for (const part of drawn.content.outlets) {
    if (before.has(versionKey(part))) continue
    const periods = drawn.content.periods
      .filter(
        ({ outlet, fate }) => outlet === part.outlet && (fate === 'closes' || fate === 'adjusts'),
      )
      .map(({ title, row }) => `${title}: ${row.period}`)
    await recordEvent({
      ...{ req, action: 'report.close', collection: 'reports', id: part.report },
      ...{ title: `${part.outletName} · ${consolidation.label}`, outlet: part.outlet, reason },
      after: { version: part.number, closed: periods },
    })
  }
}

const versionKey = ({ report, number }: Consolidated['outlets'][number]) => `${report}:${number}`
