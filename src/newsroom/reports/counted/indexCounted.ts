import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { insertRows } from '@/database/insertRows'
import { COUNTED_KINDS, countedFacts } from '@/domain/report/counted'
import type { FrozenFigures } from '@/domain/report/frozen'
import type { ReportVersion } from '@/payload-types'

import { COUNTED_SLUGS } from '@/domain/report/countedSlugs'

/** Says what a version counts as soon as it is there, in the same transaction, whoever froze it. */
export const indexCounted: CollectionAfterChangeHook<ReportVersion> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation === 'create') await writeCounted(req, doc)
  return doc
}

/** A row for each fact that the figures of a version count, and one of the version itself. */
export async function writeCounted(
  req: PayloadRequest,
  { id, report, figures }: Pick<ReportVersion, 'id' | 'report' | 'figures'>,
): Promise<void> {
  const found = countedFacts(figures as unknown as FrozenFigures)
  const counted = (kind: string, fact: string) => ({ version: id, report, kind, fact })
  const rows = COUNTED_KINDS.flatMap((kind) =>
    found[kind].map((fact) => counted(COUNTED_SLUGS[kind], fact)),
  )
  await insertRows({
    ...{ req, collection: 'counted-facts' },
    rows: [counted('report-versions', id), ...rows],
  })
}
