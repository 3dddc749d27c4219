import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import { withContext } from '../../context/requestContext'
import type { StoredSide } from '../../texts/publicSide'
import { changeSide } from './side'

/** Until when nobody is to see a text (UTC, ISO; null lifts it): on its public side, and on the article that shows it. */
export async function setEmbargo({
  req,
  article: { id, state },
  stored,
  until,
}: {
  req: PayloadRequest
  article: Article
  stored: StoredSide | null
  until: string | null
}): Promise<void> {
  if (stored) await changeSide(req, stored, { embargoUntil: until })
  const isLive = state === 'published'
  await withContext(req, { movingEmbargo: true }, () =>
    req.payload.update({
      collection: 'articles',
      id,
      data: { embargoUntil: until, ...(isLive && { _status: 'published' }) },
      draft: !isLive,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  if (isLive) return
  // The live row, which supervisors read, keeps the words that readers have.
  await req.payload.db.updateOne({ collection: 'articles', id, data: { embargoUntil: until }, req })
}
