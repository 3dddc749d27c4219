import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { ONE_STEP } from '@/domain/workflow/text/chains'

import type { OpenDesk } from '../../texts/openDesks'
import { chainOfRow } from '../chainOfRow'
import { loadDeadEnds, type NoWay } from './loadDeadEnds'

/** Whose texts of a desk can't be approved, under each chain of its outlet. */
export async function loadDeskDeadEnds(
  req: PayloadRequest,
  { id, outlet }: OpenDesk,
): Promise<(NoWay & { chain: string })[]> {
  const rows = await rowsWhere(req, 'approval-chains', {
    where: { outlet: { equals: outlet } },
    sort: 'id',
    overrideAccess: true,
  })
  const found: (NoWay & { chain: string })[] = []
  for (const chain of rows.length > 0 ? rows.map(chainOfRow) : [ONE_STEP]) {
    const ways = await loadDeadEnds(req, { ...chain, outlet, organisation: null })
    for (const way of ways) if (way.desk?.id === id) found.push({ ...way, chain: chain.name })
  }
  return found
}
