import type { PayloadRequest } from 'payload'

import { chainsInForce, ONE_STEP } from '@/domain/workflow/text/chains'

import type { OpenDesk } from '../../texts/openDesks'
import { chainsAt } from '../chainsAt'
import { loadDeadEnds, type NoWay } from './loadDeadEnds'

/** Whose texts of a desk can't be approved, under each chain that its texts come under. */
export async function loadDeskDeadEnds(
  req: PayloadRequest,
  { id, outlet }: OpenDesk,
): Promise<(NoWay & { chain: string })[]> {
  const { chains, organisation } = await chainsAt(req, outlet)
  const found: (NoWay & { chain: string })[] = []
  for (const one of chainsInForce(chains, { outlet, organisation })) {
    const chain = one ?? ONE_STEP
    const ways = await loadDeadEnds(req, { ...chain, outlet, organisation: null })
    for (const way of ways) if (way.desk?.id === id) found.push({ ...way, chain: chain.name })
  }
  return found
}
