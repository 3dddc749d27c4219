import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { Article, PreviewLink } from '@/payload-types'

import { recordEvent } from '../audit/recordEvent'
import { loggingRefusal } from '../articles/logRefusal'
import { failure } from '../words/failure'
import { mayPreview } from './previewRight'

/** Links of a text that still open it. */
export function openLinksOf(
  req: PayloadRequest,
  article: string,
  now: Date,
): Promise<PreviewLink[]> {
  return rowsWhere(req, 'preview-links', {
    where: {
      and: [
        { article: { equals: article } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: now.toISOString() } },
      ],
    },
    overrideAccess: true,
  })
}

type Done = { article: Article; action: 'article.previewLink' | 'article.previewUnlink' }

/** @throws NewsroomError, with its line in the log, for whoever may not show the text to others. */
export async function demandPreviewRight(
  req: PayloadRequest,
  { article, action }: Done,
): Promise<void> {
  await loggingRefusal({ req, id: article.id, asked: action }, async () => {
    if (!(await mayPreview(req, article))) throw failure('previewNotYours')
  })
}

/** Notes in the log that a link was made or revoked; never its token. */
export function recordLink(
  req: PayloadRequest,
  { article, action }: Done,
  { id, note, expiresAt }: Pick<PreviewLink, 'id' | 'note' | 'expiresAt'>,
): Promise<void> {
  return recordEvent({
    req,
    action,
    collection: 'articles',
    id: article.id,
    title: article.title ?? '',
    outlet: idOf(article.outlet),
    after: { link: id, note: note ?? null, expiresAt },
  })
}
