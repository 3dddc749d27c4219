import { findOldAddress } from '@/public-api/queries/oldAddress'
import type { PublicReader } from '@/public-api/reader'

import { elsewhere } from '../frame/answer'
import { missing } from './missing'

/** Every address that is nothing else: that of a text at the place it was before, or none. */
export async function oldAddress(reader: PublicReader, path: string): Promise<Response> {
  const old = await findOldAddress(reader, path)
  if (old === 'gone') return missing({ isTakenDown: true })
  return old ? elsewhere(308, old.to) : missing()
}
