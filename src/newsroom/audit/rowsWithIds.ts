import type { Payload } from 'payload'

import { inChunks } from '@/database/rows'

import type { LogRow } from './sealHashes'

/** Those rows of the log that are there, as the database has them. */
export function rowsWithIds(payload: Payload, ids: readonly string[]): Promise<LogRow[]> {
  return inChunks(ids, async (chunk) => {
    const { docs } = await payload.db.find<LogRow>({
      collection: 'audit-events',
      where: { id: { in: chunk } },
      limit: 0,
      pagination: false,
    })
    return docs
  })
}
