import type { PayloadRequest } from 'payload'

import { publicWhere } from '@/access/publicWhere'
import { countWhere, rowsWhere } from '@/database/rows'
import type { ArticleState } from '@/domain/workflow/article'

/** A correction of a text, wherever it stands. */
export type CorrectionRow = { id: string; title: string; state: ArticleState }

/** More are not listed beside a text. */
const MOST = 50

/** Whether readers have a correction of an article. */
export async function isCorrected(req: PayloadRequest, article: string): Promise<boolean> {
  const where = { and: [publicWhere(new Date()), { corrects: { equals: article } }] }
  return (await countWhere(req, 'public-texts', { where, overrideAccess: true })) > 0
}

/** The corrections of an article that the request's user may read, the newest first, drafts too. */
export async function loadCorrections(
  req: PayloadRequest,
  article: string,
): Promise<CorrectionRow[]> {
  const rows = await rowsWhere(req, 'articles', {
    where: { and: [{ corrects: { equals: article } }, { genre: { equals: 'correction' } }] },
    draft: true,
    sort: '-createdAt',
    limit: MOST,
    select: { title: true, state: true },
    overrideAccess: false,
  })
  return rows.map(({ id, title, state }) => ({
    id,
    title: title || 'Bài chưa có tiêu đề',
    state: state ?? 'draft',
  }))
}
