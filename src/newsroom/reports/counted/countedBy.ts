import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'

import type { CountedSlug } from '@/domain/report/countedSlugs'

/** A row by its collection and id. */
export type Fact = { kind: CountedSlug; id: string }

/** The rows by which versions of reports count some facts. */
export async function countedBy(req: PayloadRequest, facts: readonly Fact[]) {
  const ids = [...new Set(facts.map(({ id }) => id))]
  const rows = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'counted-facts', {
      where: { fact: { in: chunk } },
      sort: 'id',
      select: { version: true, report: true, kind: true, fact: true, toldAt: true },
      overrideAccess: true,
    }),
  )
  return rows.filter((row) => facts.some(({ kind, id }) => row.kind === kind && row.fact === id))
}
