import type { Payload } from 'payload'

import { rowWhere } from '@/database/rows'

import { fingerprintOf, isToken } from '../tokens/token'
import type { ApiScope } from '../words/apiKeys'
import { whereKeyHolds } from './whereKeyHolds'

/** That a key is used is noted once in so long. */
const NOTED_EVERY_MS = 60_000

export type HeldKey = { id: string; scopes: readonly ApiScope[]; perMinute: number }

/** What a key opens now; null for one that opens nothing. Its use is noted now and then. */
export async function findApiKey(
  payload: Payload,
  key: string,
  now: Date,
): Promise<HeldKey | null> {
  if (!isToken(key)) return null
  const row = await rowWhere(payload, 'api-keys', {
    where: { and: [{ hash: { equals: fingerprintOf(key) } }, whereKeyHolds(now)] },
    select: { scopes: true, perMinute: true, lastUsedAt: true },
    overrideAccess: true,
  })
  if (!row) return null
  const noted = new Date(now.getTime() - NOTED_EVERY_MS).toISOString()
  if (!row.lastUsedAt || row.lastUsedAt < noted) {
    await payload.db.updateOne({
      collection: 'api-keys',
      id: row.id,
      data: { lastUsedAt: now.toISOString() },
    })
  }
  return { id: row.id, scopes: row.scopes as ApiScope[], perMinute: row.perMinute }
}
