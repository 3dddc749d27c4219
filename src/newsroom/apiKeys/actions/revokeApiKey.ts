import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { requireAdministrator } from './makeApiKey'

type Call = { req: PayloadRequest; key: string; now: Date }

/** Ends a key at once. Done twice it comes to the same. */
export async function revokeApiKey({ req, key, now }: Call): Promise<{ id: string }> {
  requireAdministrator(req)
  const row = await rowWhere(req, 'api-keys', {
    where: { id: { equals: key } },
    select: { name: true },
    overrideAccess: true,
  })
  if (!row) throw failure('gone', { what: 'Khóa API này' })
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      ...{ req: own, collection: 'api-keys', id: key },
      expected: { revokedAt: { exists: false } },
      set: { revokedAt: now.toISOString() },
    })
    if (!isMine) return
    await recordEvent({
      ...{ req: own, action: 'apiKey.revoke', collection: 'api-keys', id: key },
      ...{ title: row.name, outlet: null },
    })
  })
  return { id: key }
}
