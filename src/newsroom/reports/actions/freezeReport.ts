import type { PayloadRequest } from 'payload'

import { WORK_TIDINGS } from '@/domain/notice/workEvents'

import { endWhere } from '../../notices/actions/endNotices'
import type { Drawn } from '../drawReport'
import type { OutletReport, Version } from '../reportSubject'

type Freezing = {
  req: PayloadRequest
  report: OutletReport
  drawn: Drawn
  now: Date
  last: Pick<Version, 'id' | 'number'> | null
  /** Why there is another version; null of the first. */
  reason: string | null
}

/** Keeps a report as it was drawn up: a row that never changes, beside those of before. */
export async function freezeReport({
  req,
  report,
  drawn,
  now,
  last,
  reason,
}: Freezing): Promise<void> {
  const number = (last?.number ?? 0) + 1
  const { figures, names, periods, sections, comparisons, issues, indicators, hash } = drawn
  const kept: Pick<
    Version,
    'names' | 'periods' | 'sections' | 'comparisons' | 'issues' | 'indicators'
  > = {
    ...{ names, periods, sections, comparisons, issues, indicators },
  }
  await req.payload.create({
    collection: 'report-versions',
    data: {
      ...{ key: `${report.id}:${number}`, report: report.id, outlet: report.outlet, number },
      ...{ label: report.label, cutOff: figures.cutOff, figures, ...kept, hash },
      ...{ sentBy: req.user?.id ?? null, sentByName: req.user?.name ?? null },
      ...{ sentAt: now.toISOString(), reason, restates: last?.id ?? null },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  // What was told of facts of the version before: this one counts them as they are.
  await endWhere(req, now.toISOString(), {
    and: [
      { subject: { equals: report.id } },
      { event: { in: [...WORK_TIDINGS] } },
      { endedAt: { exists: false } },
    ],
  })
}
