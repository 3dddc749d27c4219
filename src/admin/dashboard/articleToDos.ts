import type { PayloadRequest, Where } from 'payload'

import type { ArticleState } from '@/domain/workflow/article'
import { type AskedText, loadAsked } from '@/newsroom/articles/views/loadAsked'
import { loadQueue, type QueuedText } from '@/newsroom/publications/views/loadQueue'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import type { Article } from '@/payload-types'

import { articleHref, listHref, REVIEW_HREF } from '../links/pages'
import { ARTICLE_TONES } from '../ui/tone'
import type { DashboardScope } from './dashboardScope'
import { PER_LIST, type ToDo, type ToDoList } from './toDo'
import { whenWords } from './whenWords'

/** Own texts that are not out: given back, begun, under way. */
export async function ownArticles(
  req: PayloadRequest,
  { userId, writes, edits, all, isAdministrator }: DashboardScope,
  now: Date,
): Promise<ToDoList | null> {
  if (isAdministrator || writes.length + edits.length === 0) return null
  const { docs, totalDocs } = await findArticles(req, [
    { author: { equals: userId } },
    { outlet: { in: all } },
    { state: { in: ['returned', 'draft', 'submitted'] } },
  ])
  if (totalDocs === 0 && writes.length === 0) return null
  const order: ArticleState[] = ['returned', 'draft', 'submitted']
  const rank = ({ state }: Article) => order.indexOf(state ?? 'draft')
  return {
    title: 'Bài của tôi',
    toDos: [...docs]
      .sort((one, other) => rank(one) - rank(other))
      .map((article) =>
        articleToDo(
          { ...article, author: null },
          now,
          article.state === 'submitted' ? 'Xem' : 'Viết tiếp',
        ),
      ),
    total: totalDocs,
    all: listHref('articles', 'author', userId),
  }
}

/** Texts whose step is theirs, and those that all have signed and that are theirs to publish. */
export async function articlesToDecide(
  req: PayloadRequest,
  { edits, all }: DashboardScope,
  now: Date,
): Promise<(ToDoList | null)[]> {
  const { toSign, toPublish } = await loadAsked(req, { outlets: all })
  const listOf = (title: string, texts: AskedText[], state: ArticleState, action: string) =>
    edits.length + texts.length === 0
      ? null
      : {
          title,
          toDos: texts.slice(0, PER_LIST).map((text) => askedToDo(text, { now, state, action })),
          total: texts.length,
          all: REVIEW_HREF,
        }
  return [
    listOf('Chờ bạn duyệt', toSign, 'submitted', 'Đọc và duyệt'),
    listOf('Đã duyệt, chờ đăng', toPublish, 'approved', 'Mở để đăng'),
  ]
}

/** What should have gone out, or been taken down, by itself and was not: the worker stands still, or can't do it. */
export async function lateTexts(
  req: PayloadRequest,
  { edits, all }: DashboardScope,
  now: Date,
): Promise<(ToDoList | null)[]> {
  if (edits.length === 0) return []
  const { scheduled, expiring } = await loadQueue({ req, now, outlet: null, isOwn: false })
  const lateOf = (texts: QueuedText[]) =>
    texts.filter(({ isLate, outletId }) => isLate && all.includes(outletId))
  const listOf = (title: string, late: QueuedText[], advice: string) =>
    late.length === 0
      ? null
      : {
          title,
          toDos: late.slice(0, PER_LIST).map((text) => lateToDo(text, { now, advice })),
          total: late.length,
          all: '/admin/hen-gio',
        }
  return [
    listOf(
      'Quá giờ hẹn mà chưa ra với bạn đọc',
      lateOf(scheduled),
      'máy thử lại mỗi phút; nếu kéo dài, hãy đăng ngay hoặc báo quản trị',
    ),
    listOf(
      'Quá giờ hẹn gỡ mà chưa gỡ xong',
      lateOf(expiring),
      'bạn đọc không còn thấy bài; máy thử lại mỗi phút, nếu kéo dài, hãy bấm Gỡ bài hoặc báo quản trị',
    ),
  ]
}

function lateToDo(
  { id, title, at, outlet }: QueuedText,
  { now, advice }: { now: Date; advice: string },
): ToDo {
  return {
    key: id,
    tone: 'bad',
    lead: whenWords(at, now.getTime()),
    text: title,
    detail: `${outlet} · ${advice}`,
    href: articleHref(id),
    action: 'Mở bài',
  }
}

function askedToDo(
  { id, title, author, since }: AskedText,
  { now, state, action }: { now: Date; state: ArticleState; action: string },
): ToDo {
  return {
    key: id,
    tone: ARTICLE_TONES[state],
    lead: ARTICLE_STATE_WORDS[state].vi,
    text: title,
    detail: [author, whenWords(since, now.getTime())].filter(Boolean).join(' · '),
    href: articleHref(id),
    action,
  }
}

/** Drafts stand in the versions only, so they are read there; own ones with what the newest version says. */
function findArticles(req: PayloadRequest, conditions: Where[]) {
  return req.payload.find({
    collection: 'articles',
    where: { and: conditions },
    draft: true,
    sort: '-updatedAt',
    depth: 1,
    limit: PER_LIST,
    select: { title: true, state: true, returnReason: true, author: true, updatedAt: true },
    populate: { users: { name: true } },
    overrideAccess: false,
    req,
  }) as unknown as Promise<{ docs: Article[]; totalDocs: number }>
}

function articleToDo(article: Article, now: Date, action: string): ToDo {
  const state = article.state ?? 'draft'
  const author = typeof article.author === 'object' ? article.author?.name : null
  const touched = whenWords(Date.parse(article.updatedAt), now.getTime())
  return {
    key: article.id,
    tone: ARTICLE_TONES[state],
    lead: ARTICLE_STATE_WORDS[state].vi,
    text: article.title || 'Bài chưa có tiêu đề',
    detail:
      state === 'returned' && article.returnReason
        ? `Vì: ${article.returnReason}`
        : [author, touched].filter(Boolean).join(' · '),
    href: articleHref(article.id),
    action: state === 'returned' ? 'Sửa bài' : action,
  }
}
