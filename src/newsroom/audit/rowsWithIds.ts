import type { Payload } from 'payload'

import { rawRows } from '@/database/rawRows'
import { inChunks } from '@/database/rows'

import { type LogRow, ROW_FIELDS } from './sealHashes'

/** Those rows of the log that are there, as the database has them. */
export function rowsWithIds(payload: Payload, ids: readonly string[]): Promise<LogRow[]> {
  return inChunks(ids, async (chunk) => {
    const where = { ids: chunk }
    return (await rawRows({
      payload,
      collection: 'audit-events',
      fields: ROW_FIELDS,
      where,
    })) as LogRow[]
  })
}
