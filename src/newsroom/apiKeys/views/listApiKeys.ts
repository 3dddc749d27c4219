import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

import { requireAdministrator } from '../actions/makeApiKey'
import type { ApiScope } from '../../words/apiKeys'

/** Older ones that are over are left out. */
const MOST_SHOWN = 500

export type KeyState = 'held' | 'ending' | 'ended' | 'revoked'

export type KeyLine = {
  id: string
  name: string
  /** The first letters of the key. */
  mark: string
  scopes: ApiScope[]
  perMinute: number
  madeAt: string
  madeBy: string | null
  lastUsedAt: string | null
  state: KeyState
  /** Of one that was replaced: until when it holds; of one that was revoked: since when it does not. */
  endsAt: string | null
}

/** Keys of partners, newest first; their fingerprints stay where they are. */
export async function listApiKeys(req: PayloadRequest, now: Date): Promise<KeyLine[]> {
  requireAdministrator(req)
  const rows = await rowsWhere(req, 'api-keys', {
    where: {},
    sort: ['-createdAt', 'id'],
    limit: MOST_SHOWN,
    depth: 1,
    populate: { users: { name: true }, 'api-keys': {} },
    overrideAccess: true,
  })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mark: row.mark,
    scopes: row.scopes as ApiScope[],
    perMinute: row.perMinute,
    madeAt: row.createdAt,
    madeBy: row.madeBy && typeof row.madeBy === 'object' ? row.madeBy.name : null,
    lastUsedAt: row.lastUsedAt ?? null,
    state: stateOf(row, now),
    endsAt: row.revokedAt ?? row.endsAt ?? null,
  }))
}

function stateOf(
  { revokedAt, endsAt }: { revokedAt?: string | null; endsAt?: string | null },
  now: Date,
): KeyState {
  if (revokedAt) return 'revoked'
  if (!endsAt) return 'held'
  return endsAt > now.toISOString() ? 'ending' : 'ended'
}
