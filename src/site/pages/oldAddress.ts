import { findOldAddress } from '@/public-api/queries/oldAddress'
import type { PublicReader } from '@/public-api/reader'

import { elsewhere } from '../frame/answer'
import { missing } from './missing'

/** Where an address leads that a text had at the place it was before; null of one that none had. */
export async function oldAddress(reader: PublicReader, address: string): Promise<Response | null> {
  const old = await findOldAddress(reader, address)
  if (old === null) return null
  return old === 'gone' ? missing(reader, { isTakenDown: true }) : elsewhere(308, old.to)
}
