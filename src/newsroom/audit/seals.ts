import type { Payload, SelectType, Where } from 'payload'

import type { Seal } from './sealHashes'

/** All of a seal but its rows. */
export type SealHead = Pick<Seal, 'sequence' | 'until' | 'hash'>

const HEAD = { sequence: true, until: true, hash: true } as const

type Query = { where: Where; sort: string; limit: number; select?: SelectType }

export async function sealsWhere(payload: Payload, query: Query): Promise<Seal[]> {
  const { docs } = await payload.db.find<Seal>({
    collection: 'audit-seals',
    pagination: false,
    ...query,
  })
  return docs
}

export async function lastSeal(payload: Payload): Promise<SealHead | null> {
  const [seal] = await sealsWhere(payload, {
    where: {},
    sort: '-sequence',
    limit: 1,
    select: HEAD,
  })
  return seal ? { sequence: seal.sequence, until: seal.until, hash: seal.hash } : null
}

/**
 * Up to when all rows are sealed, as far as that is in the past: a seal made while the clock was ahead says nothing of
 * those written since it was set back. Null when there is no seal.
 */
export async function sealedUntil(payload: Payload, now: string): Promise<string | null> {
  const [seal] = await sealsWhere(payload, {
    where: { until: { less_than_equal: now } },
    sort: '-until',
    limit: 1,
    select: HEAD,
  })
  return seal?.until ?? null
}
