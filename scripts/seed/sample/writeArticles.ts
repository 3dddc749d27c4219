import { createLocalReq, type TypedUser } from 'payload'

import { rowWhere } from '@/database/rows'
import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import type { ArticleMove, ArticleState } from '@/domain/workflow/article'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import type { Article } from '@/payload-types'

import type { Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'
import { lexicalOf } from './lexical'
import type { ArticleText } from './parseArticle'
import type { Publication } from './publications'
import type { ColumnIds } from './writeColumns'

type Write = {
  articles: readonly ArticleText[]
  publications: readonly Publication[]
  issues: ReadonlyMap<string, string>
  columns: ColumnIds
  topics: Record<string, string>
  pictures: ReadonlyMap<string, string>
  accounts: Accounts
  outlet: string
}

/** The moves that lead a new article to a state; a longer path begins with a shorter one. */
const PATHS: Record<ArticleState, readonly ArticleMove[]> = {
  draft: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  approved: ['submit', 'approve'],
  published: ['submit', 'approve', 'publish'],
}

/** Approved so long before it went online. */
const APPROVED_BEFORE_MS = 2 * 3_600_000

/** Writes the articles as people would: the reporter writes and submits, editors return, approve and publish. */
export async function writeArticles(seeding: Seeding, write: Write): Promise<void> {
  const texts = new Map(write.articles.map((text) => [text.key, text]))
  const published = write.publications.flatMap((publication) => {
    const text = texts.get(publication.article)
    return text ? [{ text, publication }] : []
  })
  const others = write.articles
    .filter(({ state }) => state !== 'published')
    .map((text) => ({ text, publication: null }))
  for (const one of [...published, ...others]) {
    const article =
      (await findArticle(seeding, one.text)) ?? (await createArticle(seeding, { ...write, ...one }))
    await move(seeding, { ...write, ...one, article })
  }
}

type One = Write & { text: ArticleText; publication: Publication | null }

/** Of the year’s texts these are of several people, so that shares and related work are there to be looked at. */
const SHARED_EVERY = 6

/** Who made a text: of most whoever wrote it alone; of some two by shares, and who took the pictures. */
function peopleOf({ text, articles, accounts }: One): Article['people'] {
  if (articles.indexOf(text) % SHARED_EVERY !== 0) return null
  return [
    {
      id: 'mau-1',
      user: accounts.reporter.id,
      name: 'Phóng viên (mẫu)',
      kind: 'writing',
      share: 60,
    },
    { id: 'mau-2', user: null, name: 'Cộng tác viên (mẫu)', kind: 'writing', share: 40 },
    { id: 'mau-3', user: null, name: 'Người chụp ảnh (mẫu)', kind: 'photo', share: null },
  ]
}

/** What is under way is wished for tomorrow morning. */
function wishOf({ state }: ArticleText): string | null {
  if (state !== 'submitted' && state !== 'approved') return null
  return new Date(instantAt(addDays(civilDateOf(Date.now()), 1), '06:00')).toISOString()
}

async function findArticle({ payload }: Seeding, text: ArticleText): Promise<Article | null> {
  return rowWhere(payload, 'articles', {
    where: { and: [{ sample: { equals: true } }, { title: { equals: text.title } }] },
    draft: true,
    trash: true,
    sort: 'id',
    overrideAccess: true,
  })
}

async function createArticle({ payload, made }: Seeding, one: One): Promise<Article> {
  const { text, publication, columns, pictures, accounts } = one
  const article = await payload.create({
    collection: 'articles',
    draft: true,
    data: {
      title: text.title,
      sapo: text.sapo,
      content: lexicalOf(text, (caption) => pictures.get(caption) ?? null),
      cover: pictures.get(text.picture.caption),
      outlet: one.outlet,
      column: columns[text.column],
      issue: publication?.issue ? one.issues.get(publication.issue) : undefined,
      topics: text.topics.flatMap((code) => one.topics[code] ?? []),
      genre: text.genre,
      penName: 'Phóng viên (mẫu)',
      people: peopleOf(one),
      wishedAt: wishOf(text),
      state: 'draft',
      sample: true,
    },
    user: accounts.reporter,
    depth: 0,
    overrideAccess: true,
  })
  made.add('articles')
  return article
}

async function move(
  { payload }: Seeding,
  { text, publication, accounts, article }: One & { article: Article },
): Promise<void> {
  const done = PATHS[article.state].length
  for (const step of PATHS[text.state].slice(done)) {
    const { user, movedAt } = actOf(step, accounts, publication)
    const req = await createLocalReq({ user, context: movedAt ? { movedAt } : {} }, payload)
    await moveArticle({
      req,
      id: article.id,
      move: step,
      revision: article.revision ?? null,
      reason: step === 'return' ? text.reason : null,
    })
  }
}

/** Who makes a move, and when it was if it was in the past. */
function actOf(
  step: ArticleMove,
  accounts: Accounts,
  publication: Publication | null,
): { user: TypedUser; movedAt: string | null } {
  const before = (ms: number) => (publication ? new Date(publication.at - ms).toISOString() : null)
  if (step === 'submit') return { user: accounts.reporter, movedAt: null }
  if (step === 'publish') return { user: accounts.editorInChief, movedAt: before(0) }
  return { user: accounts.sectionEditor, movedAt: before(APPROVED_BEFORE_MS) }
}
