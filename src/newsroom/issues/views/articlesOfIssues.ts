import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'
import type { ArticleState } from '@/domain/workflow/article'

const MOST = 1000

export type IssueArticle = { id: string; title: string; state: ArticleState }

/** The articles of issues, by issue. The newsroom sees how far its drafts are; others what was published. */
export async function articlesOfIssues(
  req: PayloadRequest,
  outlet: string,
  ids: string[],
): Promise<Map<string, IssueArticle[]>> {
  const isNewsroom =
    isAdministrator(req.user as Member | null) ||
    (await outletsWithRole(req, NEWSROOM_ROLES)).includes(outlet)
  const articles = await rowsWhere(req, 'articles', {
    where: { issue: { in: ids } },
    draft: isNewsroom,
    sort: 'title',
    limit: MOST,
    select: { title: true, state: true, issue: true },
    overrideAccess: false,
  })
  const found = new Map<string, IssueArticle[]>()
  for (const { id, title, state, issue } of articles) {
    const key = idOf(issue) ?? ''
    const article = { id, title: title || 'Bài chưa có tiêu đề', state: state ?? 'draft' }
    found.set(key, [...(found.get(key) ?? []), article])
  }
  return found
}
