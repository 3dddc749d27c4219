import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { publicWhere } from '@/access/publicWhere'
import { inChunks, rowsWhere } from '@/database/rows'

import { correctedTexts } from '../airings/views/correctedTexts'
import type { DueAlert } from '../check/dueAlert'
import { loadProvenAirings, textCorrected } from './proofAlerts'

/**
 * The alerts about airings that count and whose text readers have a correction of. One ends when people settle it, when the
 * correction is gone, or when the airing counts no more.
 */
export async function findCorrected(req: PayloadRequest, now: Date): Promise<DueAlert[]> {
  const corrections = await rowsWhere(req, 'public-texts', {
    where: { and: [publicWhere(now), { corrects: { exists: true } }] },
    select: { corrects: true },
    sort: 'id',
    overrideAccess: true,
  })
  const articles = new Set(corrections.flatMap(({ corrects }) => corrects ?? []))
  const airings = await loadProvenAirings(req, 'article', [...articles])
  const known = await correctedTexts(req, airings, now)
  const due = airings.flatMap((airing) =>
    (known.get(idOf(airing.article) ?? '') ?? []).map((one) => textCorrected(airing, one)),
  )
  const settled = await settledAmong(
    req,
    due.map(({ key }) => key),
  )
  return due.filter(({ key }) => !settled.has(key))
}

async function settledAmong(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await inChunks(keys, (chunk) =>
    rowsWhere(req, 'alerts', {
      where: { and: [{ key: { in: chunk } }, { handling: { equals: 'settled' } }] },
      select: { key: true },
      overrideAccess: true,
    }),
  )
  return new Set(rows.map(({ key }) => key))
}
