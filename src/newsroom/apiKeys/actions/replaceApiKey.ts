import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import type { ApiScope } from '../../words/apiKeys'
import { failure } from '../../words/failure'
import { createKey, type MadeKey, requireAdministrator } from './makeApiKey'

const DAY_MS = 86_400_000
const MOST_DAYS = 90
const DAYS = `Số ngày khóa cũ còn dùng phải là số nguyên từ 0 đến ${MOST_DAYS}, ví dụ 7.`

export const ReplaceInput = z.object({
  days: z.int(DAYS).min(0, DAYS).max(MOST_DAYS, DAYS).default(7),
})

type Call = { req: PayloadRequest; key: string; days: number; now: Date }

/**
 * Gives a partner a new key with the rights of the one before, which holds on for some days so that both work while it is
 * exchanged.
 * @throws NewsroomError 404 for a key there is none of, 409 for one that is over or was replaced already.
 */
export async function replaceApiKey({ req, key, days, now }: Call): Promise<MadeKey> {
  requireAdministrator(req)
  const row = await rowWhere(req, 'api-keys', {
    where: { id: { equals: key } },
    overrideAccess: true,
  })
  if (!row) throw failure('gone', { what: 'Khóa API này' })
  if (row.revokedAt || (row.endsAt && row.endsAt <= now.toISOString())) throw failure('apiKeyOver')
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      ...{ req: own, collection: 'api-keys', id: key },
      expected: { and: [{ revokedAt: { exists: false } }, { endsAt: { exists: false } }] },
      set: { endsAt: new Date(now.getTime() + days * DAY_MS).toISOString() },
    })
    if (!isMine) throw failure('apiKeyReplaced')
    const { name, scopes, perMinute } = row
    return createKey(own, {
      made: { name, scopes: scopes as ApiScope[], perMinute, replaces: key },
      action: 'apiKey.replace',
    })
  })
}
