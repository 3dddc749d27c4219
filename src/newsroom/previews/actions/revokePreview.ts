import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { failure } from '../../words/failure'
import { demandPreviewRight, recordLink } from '../previewLink'
import { textToPreview } from '../previewRight'

type Call = { req: PayloadRequest; id: string; link: string; now: Date }

/** Ends a link to the draft of a text: by those who could make one, and by who made it. Done twice it comes to the same. */
export async function revokePreview({ req, id, link, now }: Call): Promise<{ id: string }> {
  const article = await textToPreview(req, id)
  const row = await rowOf(req, 'preview-links', link, { overrideAccess: true })
  const isOfText = row && idOf(row.article) === id
  const done = { article, action: 'article.previewUnlink' } as const
  const isOwn = isOfText && idOf(row.madeBy) === req.user?.id
  if (!isOwn) await demandPreviewRight(req, done)
  if (!isOfText) throw failure('gone', { what: 'Liên kết này' })
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isFirst = await compareAndSet({
      req: own,
      collection: 'preview-links',
      id: link,
      expected: { revokedAt: { exists: false } },
      set: { revokedAt: now.toISOString(), revokedBy: req.user?.id ?? null },
    })
    if (isFirst) await recordLink(own, done, row)
  })
  return { id: link }
}
