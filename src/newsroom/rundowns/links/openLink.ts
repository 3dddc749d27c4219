import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import type { RundownLink } from '@/payload-types'

import { failure } from '../../words/failure'
import { openToken, tokenRow } from '../../tokens/openToken'
import type { LinkKind } from '../../words/rundowns'

export type OpenLink = { id: string; kind: LinkKind; rundown: string }

const COLLECTION = 'rundown-links'

/**
 * The link of a token.
 * @throws NewsroomError as `openToken` does; 410 too when the rundown is gone.
 */
export async function openLink(req: PayloadRequest, token: string): Promise<OpenLink> {
  const codes = { unknown: 'linkUnknown', revoked: 'linkRevoked' } as const
  const row = await openToken<RundownLink>({ req, collection: COLLECTION, token, codes })
  const rundown = idOf(row.rundown)
  if (!rundown) throw failure('linkRevoked')
  return { id: row.id, kind: row.kind, rundown }
}

/** Whether a link that was opened still holds. */
export async function isLinkOpen(req: PayloadRequest, token: string): Promise<boolean> {
  const row = await tokenRow<RundownLink>({ req, collection: COLLECTION, token })
  return row !== null && !row.revokedAt && idOf(row.rundown) !== null
}
