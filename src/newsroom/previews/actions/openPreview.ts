import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import { idOf, type Member } from '@/access/membership'
import { rowOf } from '@/database/rows'
import type { Article, PreviewLink } from '@/payload-types'

import { openToken } from '../../tokens/openToken'
import { failure } from '../../words/failure'

type Call = { payload: Payload; headers: Headers; token: string; now: Date }

export type OpenPreview = { req: PayloadRequest; article: Article; expiresAt: string }

/**
 * The draft that a token opens, as it is now.
 * @throws NewsroomError as `openToken` does; 410 too for one that is past its minute, whose maker is switched off, and of
 * a text that is gone or lies in the trash.
 */
export async function openPreview({ payload, headers, token, now }: Call): Promise<OpenPreview> {
  const req = await createLocalReq({ req: { headers } as never }, payload)
  const codes = { unknown: 'previewUnknown', revoked: 'previewOver' } as const
  const link = await openToken<PreviewLink>({ req, collection: 'preview-links', token, codes })
  const { expiresAt } = link
  if (Date.parse(expiresAt) <= now.getTime()) throw failure('previewOver')
  const [maker, article] = await Promise.all([
    rowOf(req, 'users', idOf(link.madeBy) ?? '', { overrideAccess: true }),
    rowOf(req, 'articles', idOf(link.article) ?? '', {
      draft: true,
      trash: true,
      overrideAccess: true,
    }),
  ])
  if (!maker || !isStaff(maker as Member)) throw failure('previewOver')
  if (!article || article.deletedAt) throw failure('previewOver')
  return { req, article, expiresAt }
}
