import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'

import { withdrawnTexts } from '../airings/views/withdrawnTexts'
import type { DueAlert } from '../check/dueAlert'
import { loadProvenAirings, textWithdrawn } from './proofAlerts'

/** The alerts about airings that count and whose text is taken down. */
export async function findWithdrawn(req: PayloadRequest): Promise<DueAlert[]> {
  const down = await rowsWhere(req, 'public-texts', {
    where: { and: [{ takenDown: { equals: true } }, { goneSince: { exists: true } }] },
    select: { articleId: true },
    sort: 'id',
    overrideAccess: true,
  })
  const airings = await loadProvenAirings(
    req,
    'article',
    down.map(({ articleId }) => articleId),
  )
  const since = await withdrawnTexts(req, airings)
  return airings.flatMap((airing) => {
    const at = since.get(idOf(airing.article) ?? '')
    return at ? [textWithdrawn(airing, at)] : []
  })
}
