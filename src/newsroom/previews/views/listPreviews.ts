import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

import { demandPreviewRight } from '../previewLink'
import { textToPreview } from '../previewRight'

export type PreviewLine = {
  id: string
  note: string | null
  madeBy: string | null
  madeAt: string
  expiresAt: string
  revokedAt: string | null
  /** It opens the text. */
  isOpen: boolean
}

/** The links to the draft of a text, newest first, for those who may make them. */
export async function listPreviews(
  req: PayloadRequest,
  id: string,
  now: Date,
): Promise<PreviewLine[]> {
  const article = await textToPreview(req, id)
  await demandPreviewRight(req, { article, action: 'article.previewLink' })
  const rows = await rowsWhere(req, 'preview-links', {
    where: { article: { equals: id } },
    sort: ['-createdAt', 'id'],
    depth: 1,
    limit: 100,
    populate: { users: { name: true }, articles: {} },
    overrideAccess: true,
  })
  return rows.map(({ id: link, note, madeBy, createdAt, expiresAt, revokedAt }) => ({
    id: link,
    note: note ?? null,
    madeBy: (madeBy && typeof madeBy === 'object' && madeBy.name) || null,
    madeAt: createdAt,
    expiresAt,
    revokedAt: revokedAt ?? null,
    isOpen: !revokedAt && !article.deletedAt && Date.parse(expiresAt) > now.getTime(),
  }))
}
