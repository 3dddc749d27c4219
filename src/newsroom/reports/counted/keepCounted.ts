import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowWhere } from '@/database/rows'

import { failure } from '../../words/failure'
import { countedBy, type Fact } from './countedBy'
import { isCountedSlug } from '@/domain/report/countedSlugs'

/**
 * What a report that was sent has counted is not deleted, by whatever way: who asks for the records behind a figure finds
 * them. A report that was sent anew counts its facts in both its versions.
 */
export const keepCounted: CollectionBeforeDeleteHook = async ({
  collection: { slug },
  id,
  req,
}) => {
  if (!isCountedSlug(slug)) return
  const facts = await standingFor(req, { kind: slug, id: String(id) })
  const rows = await countedBy(req, facts)
  if (rows.length === 0) return
  const version = await rowWhere(req, 'report-versions', {
    where: { id: { in: rows.map((row) => row.version) } },
    sort: ['-sentAt', 'id'],
    select: { label: true, number: true },
    overrideAccess: true,
  })
  throw failure('countedByReport', {
    ...{ kind: slug, report: version?.label ?? '', number: version?.number ?? 1 },
  })
}

/** Figures name issues, not what they went out by: a confirmed airing stands for its issue. */
async function standingFor(req: PayloadRequest, fact: Fact): Promise<Fact[]> {
  if (fact.kind !== 'airings') return [fact]
  const airing = await rowOf(req, 'airings', fact.id, {
    select: { issue: true, confirmed: true },
    overrideAccess: true,
  })
  const issue = airing?.confirmed ? idOf(airing.issue) : null
  return issue ? [fact, { kind: 'issues', id: issue }] : [fact]
}
