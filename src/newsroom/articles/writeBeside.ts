import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import { withContext } from '../context/requestContext'

type Beside = Partial<Pick<Article, 'embargoUntil' | 'expireAt' | 'keepUntil' | 'keepReason'>>

/**
 * Writes on an article what is said of it beside its words (what its public side says, how long it is kept): on its newest version, and on the live row, which
 * supervisors read and which keeps the words that readers have.
 */
export async function writeBeside(
  req: PayloadRequest,
  { id, state }: Article,
  data: Beside,
): Promise<void> {
  const isLive = state === 'published'
  await withContext(req, { movingEmbargo: true, writingBeside: true }, () =>
    req.payload.update({
      collection: 'articles',
      id,
      data: { ...data, ...(isLive && { _status: 'published' }) },
      draft: !isLive,
      // What lies in the trash as well.
      trash: true,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  if (!isLive) await req.payload.db.updateOne({ collection: 'articles', id, data, req })
}
