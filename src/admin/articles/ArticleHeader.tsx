import { createLocalReq, type ServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { readsAsPublished } from '@/access/readsAsPublished'
import { CHANGING_ROLES } from '@/access/roles'
import { rowOf } from '@/database/rows'
import { STANDING, wayOf } from '@/newsroom/articles/here/wayOf'
import { loadArticleChecks } from '@/newsroom/articles/views/loadArticleChecks'
import { loadTraceUp } from '@/newsroom/plans/views/loadTraceUp'

import { Corrections } from '../corrections/Corrections'
import { WorkRead } from '../notices/WorkRead'
import { PreviewOf } from '../previews/PreviewOf'
import { ArticleLists } from './ArticleLists'
import { ArticleState } from './ArticleState'
import { DuplicateText } from './DuplicateText'
import { FromTemplate } from './template/FromTemplate'
import { KeepTemplate } from './template/KeepTemplate'
import { Exports } from './Exports'
import { ArticleChecksPanel } from './checks/ArticleChecksPanel'
import { TraceUp } from '../plans/TraceUp'
import type { ArticleSide } from './articleSteps'
import { loadArticleSide } from './loadArticleSide'
import { HereNow } from './presence/HereNow'
import { PublishedText } from './PublishedText'

/** Under an article's title: its state and what comes next. Over the list: what the list is. */
export async function ArticleHeader({ id, payload, user }: ServerProps & { id?: string }) {
  if (!user) return null
  if (!id) {
    return (
      <>
        <p className="view-description">
          Bài của các kênh bạn làm việc. Trạng thái cho biết bài đang ở tay ai; mở bài để gửi duyệt,
          duyệt hoặc trả lại.
        </p>
        <FromTemplate user={user} />
        <ArticleLists me={String(user.id)} />
      </>
    )
  }
  const side = await loadArticleSide({ payload, user, id })
  const req = await createLocalReq({ user }, payload)
  const standing = await rowOf(req, 'articles', id, {
    draft: true,
    select: { ...STANDING, title: true },
    overrideAccess: false,
  })
  const checks = await loadArticleChecks(req, id)
  return (
    <>
      {standing && !readsAsPublished(user) && (
        <HereNow article={id} way={await wayOf(req, standing)} />
      )}
      {side && <ArticleState side={side} />}
      <PreviewOf req={req} article={id} />
      {checks && <ArticleChecksPanel found={checks} />}
      {side && <Exports id={id} />}
      {side && (
        <div className="ts-tools">
          <DuplicateText id={id} />
          {standing && mayKeepTemplate(side, user as Member) && (
            <KeepTemplate id={id} title={standing.title} />
          )}
        </div>
      )}
      <Corrections req={req} article={id} />
      <WorkRead req={req} subject={id} />
      <TraceUp ways={await waysUp({ payload, user, id })} />
      {readsAsPublished(user) && <PublishedText payload={payload} id={id} />}
    </>
  )
}

/** Whether a person keeps templates at the outlet of a text; the server asks again. */
function mayKeepTemplate({ rules, person }: ArticleSide, user: Member): boolean {
  const roles: readonly string[] = rules.people[person] ?? []
  return isAdministrator(user) || CHANGING_ROLES.some((role) => roles.includes(role))
}

/** The clauses an article is written for: those of its issue's day, else of the day it was published. */
async function waysUp({
  payload,
  user,
  id,
}: Pick<ServerProps, 'payload' | 'user'> & { id: string }) {
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  const article = await rowOf(req, 'articles', id, {
    draft: true,
    depth: 1,
    select: { column: true, issue: true, publishedAt: true },
    populate: { issues: { plannedAt: true } },
    overrideAccess: false,
  })
  const issue = typeof article?.issue === 'object' ? article.issue : null
  const at = issue?.plannedAt ?? article?.publishedAt
  return loadTraceUp({ req, column: article?.column, at })
}
