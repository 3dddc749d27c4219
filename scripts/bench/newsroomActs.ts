import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'

import { dashboardScope } from '@/admin/dashboard/dashboardScope'
import { loadToDos } from '@/admin/dashboard/loadToDos'
import { loadArticleSide } from '@/admin/articles/loadArticleSide'
import { mergeText } from '@/domain/text/blocks/mergeText'
import { saveText } from '@/newsroom/articles/actions/saveText'
import { loadAsked } from '@/newsroom/articles/views/loadAsked'
import { loadArticleChecks } from '@/newsroom/articles/views/loadArticleChecks'
import { valuesOf } from '@/newsroom/articles/saving/savedFields'
import { unreadOfWork } from '@/newsroom/notices/views/unread'
import { ownPreview } from '@/newsroom/previews/views/ownPreview'
import { newBlockId } from '@/newsroom/texts/newBlockId'
import { foundBlocks } from '@/domain/text/blocks/blocks'
import type { Json } from '@/domain/text/merge/types'

import { type Bench, textOf, words } from './newsroomData'

/** What is measured: the product's own way, the goal in milliseconds, and the plainest way to do the same. */
export type Act = {
  name: string
  goal: number
  work: () => Promise<unknown>
  plain: () => Promise<unknown>
}

/** What the work is measured on; a fixed sequence, so that every run measures the same. */
const LONG = 3_000
/** As the list opens (payload's own list view), and the columns that it shows. */
const PAGE = { draft: true, depth: 0, sort: '-updatedAt', limit: 10 } as const

export async function actsOf(payload: Payload, bench: Bench): Promise<Act[]> {
  const acts: Act[] = []
  for (const [role, id] of Object.entries(bench.people)) {
    const as = () => reqOf(payload, id)
    acts.push(...listActs(payload, { role, id, as }))
    acts.push({
      ...{ name: `${role}: the work desk`, goal: 300 },
      work: async () => {
        const req = await as()
        return loadToDos(req, await dashboardScope(req), new Date())
      },
      plain: () => listOf(payload, { state: { in: ['draft', 'returned', 'submitted'] } }),
    })
  }
  acts.push({
    ...{ name: 'sectionEditor: the review queue', goal: 300 },
    work: async () => loadAsked(await reqOf(payload, bench.people.sectionEditor)),
    plain: () => listOf(payload, { state: { in: ['submitted', 'approved'] } }),
  })
  return [...acts, ...textActs(payload, bench), mergeAct()]
}

type Member = { role: string; id: string; as: () => Promise<PayloadRequest> }

function listActs(payload: Payload, { role, id, as }: Member): Act[] {
  const list = (name: string, where?: Where): Act => ({
    ...{ name: `${role}: ${name}`, goal: 300 },
    work: async () => openList(await as(), where),
    plain: () => listOf(payload, where),
  })
  const found = (word: string): Where => ({
    or: [{ title: { like: word } }, { searchText: { like: word } }],
  })
  return [
    list('the list'),
    list('the list of one’s own', { author: { equals: id } }),
    list('the list of what waits', { state: { equals: 'submitted' } }),
    list('a search that finds most', found('hồ sơ')),
    list('a search that finds few', found('thảo quả')),
    list('a search that finds none', found('không có từ này')),
    list('a search of titles', { title: { like: 'hồ sơ' } }),
  ]
}

/** What Payload's list view asks of the database, as this person. */
async function openList(req: PayloadRequest, where: Where = {}): Promise<unknown> {
  const { payload, user } = req
  const { docs } = await payload.find({
    ...{ collection: 'articles', ...PAGE, where, includeLockStatus: true },
    ...{ user, req },
    overrideAccess: false,
  })
  const drafts = docs.filter(({ _status }) => _status === 'draft').map(({ id }) => id)
  if (drafts.length > 0) {
    await payload.findVersions({
      ...{
        collection: 'articles',
        depth: 0,
        limit: 0,
        pagination: false,
        select: { parent: true },
      },
      where: {
        and: [{ parent: { in: drafts } }, { 'version._status': { equals: 'published' } }],
      },
      overrideAccess: true,
    })
  }
  return docs
}

const listOf = (payload: Payload, where: Where = {}) =>
  payload.find({ collection: 'articles', ...PAGE, where, overrideAccess: true })

function textActs(payload: Payload, bench: Bench): Act[] {
  const next = Math.random
  const draw = (bound: number) => Math.floor(next() * bound)
  const { reporter, outletHead } = bench.people
  const stock = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
  return [
    {
      ...{ name: 'open a published text', goal: 400 },
      work: async () => openText(await reqOf(payload, outletHead), bench.published),
      plain: () => stock(bench.published),
    },
    {
      ...{ name: `open a draft of ${LONG} words`, goal: 400 },
      work: async () => openText(await reqOf(payload, reporter), bench.draft),
      plain: () => stock(bench.draft),
    },
    {
      ...{ name: `save ${LONG} words`, goal: 400 },
      work: async () => {
        const base = valuesOf(await stock(bench.draft), ['content', 'title'])
        const mine = { ...base, content: retyped(base.content, draw) }
        return saveText({ req: await reqOf(payload, reporter), id: bench.draft, base, mine })
      },
      plain: async () => {
        const { content } = await stock(bench.draft)
        return payload.update({
          ...{ collection: 'articles', id: bench.draft, draft: true, depth: 0 },
          data: { content: retyped(content, draw) as never },
          user: { id: reporter, collection: 'users' } as TypedUser,
          overrideAccess: true,
        })
      },
    },
  ]
}

/** What the page of a text asks: the text itself, its versions, and all that stands above the form. */
async function openText(req: PayloadRequest, id: string): Promise<unknown> {
  const { payload, user } = req
  const doc = await payload.findByID({
    ...{ id, collection: 'articles', depth: 0, draft: true, overrideAccess: false },
    ...{ req, user, trash: false },
  })
  await payload.findVersions({
    ...{ collection: 'articles', depth: 0, limit: 1, select: { autosave: true } },
    where: { parent: { equals: id } },
    overrideAccess: true,
  })
  await payload.countVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    overrideAccess: true,
  })
  const side = await loadArticleSide({ payload, user: user as TypedUser, id })
  const checks = await loadArticleChecks(req, id)
  return [doc, side, checks, await ownPreview(req, id), await unreadOfWork(req, id)]
}

/** One paragraph typed anew. */
export function retyped(content: unknown, draw: (bound: number) => number): Json {
  const text = structuredClone(content) as ReturnType<typeof textOf>
  const block = text.root.children[draw(text.root.children.length)]
  if (block?.children[0]) block.children[0].text = words(50, draw)
  return text as unknown as Json
}

function mergeAct(): Act {
  const draw = (bound: number) => Math.floor(Math.random() * bound)
  const base = textOf(LONG, draw)
  /** Every second paragraph has words put in front, or behind. */
  const edited = (first: boolean) => {
    const text = structuredClone(base)
    text.root.children.forEach(({ children: [line] }, at) => {
      if (line && at % 3 !== 0)
        line.text = first ? `Của một. ${line.text}` : `${line.text} Của hai.`
    })
    if (first) text.root.children.push(...text.root.children.splice(3, 2))
    return text
  }
  const sideOf = (content: unknown) => ({ fields: {}, blocks: foundBlocks(content) })
  const sides = { base: sideOf(base), one: sideOf(edited(true)), other: sideOf(edited(false)) }
  return {
    ...{ name: `merge ${LONG} words that both changed`, goal: 50 },
    work: async () => mergeText(sides, newBlockId),
    plain: async () => structuredClone(sides),
  }
}

/** A request of somebody's, as one that has just come: nothing known of it yet. */
async function reqOf(payload: Payload, id: string): Promise<PayloadRequest> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } as TypedUser }, payload)
}
