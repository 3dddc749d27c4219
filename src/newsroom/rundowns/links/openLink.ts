import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'

import { failure } from '../../messages'
import { guessesFrom } from '../../tokens/guesses'
import { fingerprintOf, isToken } from '../../tokens/token'
import type { LinkKind } from '../../words/rundowns'

export type OpenLink = { id: string; kind: LinkKind; rundown: string }

/**
 * The link of a token.
 * @throws NewsroomError 404 for a token that is wrong or revoked, 429 for an address that tried too many of them.
 */
export async function openLink(req: PayloadRequest, token: string): Promise<OpenLink> {
  const guesses = guessesFrom(req)
  guesses.refuseTooMany()
  const link = isToken(token) ? await linkOf(req, token) : null
  if (link) return link
  guesses.count()
  throw failure('linkUnknown')
}

/** The link of a token while it is valid, or null. */
export async function linkOf(req: PayloadRequest, token: string): Promise<OpenLink | null> {
  const { docs } = await req.payload.find({
    collection: 'rundown-links',
    where: { hash: { equals: fingerprintOf(token) } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [row] = docs
  const rundown = idOf(row?.rundown)
  if (!row || row.revokedAt || !rundown) return null
  return { id: row.id, kind: row.kind, rundown }
}
