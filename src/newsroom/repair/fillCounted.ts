import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { readCells } from '@/database/readCells'
import { countWhere, rowOrThrow, rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { writeCounted } from '../reports/counted/indexCounted'

/** Versions of one pass, each with all its figures; the rest the next time. */
const VERSIONS_A_TIME = 200

const ofVersions = { kind: { equals: 'report-versions' } }

/**
 * Says of what was sent before 1/12/2026 what it counts, a version at a time. Whatever has its rows is left alone, so that
 * it costs two counts. Answers how many versions.
 */
export async function fillCounted(payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  const versions = (await versionsNotIndexed(req)).slice(0, VERSIONS_A_TIME)
  for (const id of versions) {
    await inTransaction({ payload }, async (own) => {
      const version = await rowOrThrow(own, 'report-versions', id, {
        select: { report: true, figures: true },
        overrideAccess: true,
      })
      await writeCounted(own, version)
    })
  }
  return versions.length
}

/** The ids of versions of which it is not said what they count. */
export async function versionsNotIndexed(req: PayloadRequest): Promise<string[]> {
  const [there, indexed] = await Promise.all([
    countWhere(req, 'report-versions', { where: {}, overrideAccess: true }),
    countWhere(req, 'counted-facts', { where: ofVersions, overrideAccess: true }),
  ])
  if (there === indexed) return []
  const rows = await rowsWhere(req, 'report-versions', {
    where: {},
    sort: ['cutOff', 'id'],
    select: {},
    overrideAccess: true,
  })
  const cells = await readCells({
    ...{ req, collection: 'counted-facts', fields: ['version'] },
    where: [{ field: 'kind', equals: 'report-versions' }],
  })
  const known = new Set(cells.map(([version]) => String(version)))
  return rows.flatMap(({ id }) => (known.has(id) ? [] : [id]))
}
