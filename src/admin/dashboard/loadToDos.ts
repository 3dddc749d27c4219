import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { ArticleState } from '@/domain/workflow/article'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import type { Article } from '@/payload-types'

import { ARTICLE_TONES } from '../ui/tone'
import { deadlineToDos } from './deadlineToDos'
import type { DashboardScope } from './dashboardScope'
import { airingHref, articleHref, issueHref, listHref } from '../links/pages'
import { loadWaiting, type Waiting } from './loadWaiting'
import { reviewToDos } from './reviewToDos'
import { drawerStep, type ToDo, type ToDoList } from './toDo'
import { whenWords } from './whenWords'

const PER_LIST = 8
const LOOKED_BACK_DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1000

/** What waits for this person: own drafts and returns, approvals, publications, airings to confirm, deadlines. */
export async function loadToDos(
  req: PayloadRequest,
  scope: DashboardScope,
  now: Date,
): Promise<ToDoList[]> {
  const lists = await Promise.all([
    ownArticles(req, scope, now),
    articlesToDecide(req, scope, now, 'submitted', 'Chờ bạn duyệt', 'Đọc và duyệt'),
    articlesToDecide(req, scope, now, 'approved', 'Đã duyệt, chờ đăng', 'Mở để đăng'),
    airingsToConfirm(req, scope, now),
    deadlineToDos(req, scope, now),
  ])
  const reviews = await reviewToDos(req, scope)
  return [...lists.slice(0, 1), ...reviews, ...lists.slice(1)].filter((list) => list !== null)
}

async function ownArticles(
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

async function articlesToDecide(
  req: PayloadRequest,
  { edits, userId }: DashboardScope,
  now: Date,
  state: 'submitted' | 'approved',
  title: string,
  action: string,
): Promise<ToDoList | null> {
  if (edits.length === 0) return null
  const conditions: Where[] = [{ outlet: { in: edits } }, { state: { equals: state } }]
  // Nobody approves their own work (domain.md §2).
  if (state === 'submitted') conditions.push({ author: { not_equals: userId } })
  const { docs, totalDocs } = await findArticles(req, conditions)
  return {
    title,
    toDos: docs.map((article) => articleToDo(article, now, action)),
    total: totalDocs,
    all: listHref('articles', 'state', state),
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

async function airingsToConfirm(
  req: PayloadRequest,
  { schedules }: DashboardScope,
  now: Date,
): Promise<ToDoList | null> {
  if (schedules.length === 0) return null
  const since = new Date(now.getTime() - LOOKED_BACK_DAYS * DAY_MS)
  const issues = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { outlet: { in: schedules } },
        { plannedAt: { less_than: now.toISOString() } },
        { plannedAt: { greater_than: since.toISOString() } },
        { cancelled: { equals: false } },
        { 'waiver.waived': { not_equals: true } },
      ],
    },
    sort: 'plannedAt',
    limit: 300,
    select: { label: true, title: true, plannedAt: true, outlet: true },
    overrideAccess: false,
  })
  const waiting = await loadWaiting(
    req,
    issues.map(({ id }) => id),
  )
  // What is being made up for is done with; its make-up is what waits.
  const open = issues.flatMap((issue) => {
    const known = waiting.get(issue.id)
    return known && !known.isConfirmed && !known.hasMakeUp ? [{ issue, ...known }] : []
  })
  return {
    ...noneToConfirm,
    total: open.length,
    toDos: open.slice(0, PER_LIST).map(({ issue, recorded }) => ({
      key: issue.id,
      tone: 'warning' as const,
      lead: whenWords(Date.parse(issue.plannedAt ?? ''), now.getTime()),
      text: issue.label ?? 'Số chưa đặt tên',
      detail: [issue.title, recordWords(recorded)].filter(Boolean).join(' · '),
      href: recorded?.isOwn ? airingHref(recorded.id) : issueHref(issue.id),
      action: 'Xem lượt phát',
      ...(!recorded?.isOwn && {
        step: drawerStep('airing.confirm', issue, idOf(issue.outlet) ?? ''),
      }),
    })),
  }
}

function recordWords(recorded: Waiting['recorded']): string {
  if (!recorded) return 'chưa ghi lượt phát'
  return recorded.isOwn
    ? 'bạn đã ghi lượt phát, chờ người khác xác nhận'
    : 'đã ghi lượt phát, chưa xác nhận'
}

const noneToConfirm: ToDoList = {
  title: 'Chờ xác nhận đã phát',
  toDos: [],
  total: 0,
  all: '/admin/collections/issues',
}
