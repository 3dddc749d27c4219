import { createLocalReq, type Payload } from 'payload'

import { articleStateOf, workStateOf } from '@/domain/workflow/text/ofArticle'
import type { PublicSide, TextState } from '@/domain/workflow/text/types'
import { missingParts } from '@/newsroom/articles/missingParts'
import { revisionOf } from '@/newsroom/articles/revision'
import { loadPublicSide } from '@/newsroom/texts/publicSide'
import type { Article } from '@/payload-types'

import { articleData } from '../newsroom'
import type { Crowd } from './people'
import { REVISION } from './states'

const MINUTE_MS = 60_000
const all = { depth: 0, overrideAccess: true } as const
let titles = 0

/** A text that lies in the database as if it had come there by moves. */
export type Laid = { id: string; olderVersion: string }

/** Lays a text down in its state, rows and versions, past every rule. */
export async function layDown(
  payload: Payload,
  { base, chain }: Crowd,
  { text, trashed }: { text: TextState; trashed: boolean },
): Promise<Laid> {
  titles += 1
  const words = articleData(base.paper, `Bài ${titles}`)
  const newest = docOf(text, { ...words, sapo: text.work.complete ? words.sapo : '' }, chain)
  const dates = (minutes: number) => {
    const at = new Date(Date.now() - minutes * MINUTE_MS).toISOString()
    return { createdAt: at, updatedAt: at }
  }
  const deletedAt = trashed ? dates(0).updatedAt : null
  const { published } = text.public
  const isLiveApart = published !== null && newest._status === 'draft'
  const live = isLiveApart
    ? {
        ...newest,
        ...(published !== REVISION && { title: `${words.title} cũ`, sapo: 'Đã đăng.' }),
        revisionNumber: published,
        state: 'published',
        _status: 'published',
      }
    : newest
  const stored = { ...live, revision: revisionOf(live as Article), deletedAt, ...dates(2) }
  const { id } = (await payload.db.create({ collection: 'articles', data: stored })) as {
    id: string
  }
  const version = async (data: object, minutes: number) => {
    const made = await payload.db.createVersion({
      collectionSlug: 'articles',
      parent: id,
      autosave: false,
      versionData: { ...data, deletedAt, ...dates(minutes) } as never,
      ...dates(minutes),
    })
    return made?.id as string
  }
  const old = { ...newest, title: 'Chữ cũ', state: 'draft', _status: 'draft', revisionNumber: 1 }
  const olderVersion = await version({ ...old, revision: revisionOf(old as Article) }, 3)
  await version(newest, 1)
  await laySide(payload, { id, text, trashed, doc: { ...stored, id } })
  return { id, olderVersion }
}

/** The row of the work, as moves would have left it. */
function docOf(text: TextState, words: Partial<Article>, chain: Crowd['chain']) {
  const { work, public: side } = text
  const state = articleStateOf(text)
  const last = work.state === 'approved' ? work.approvals.at(-1) : undefined
  const wasPublic = side.published !== null || side.takenDown
  const at = new Date(Date.now() - 5 * MINUTE_MS).toISOString()
  return {
    ...words,
    slug: `bai-${titles}-${work.author.slice(0, 4)}`,
    author: work.author,
    createdBy: work.author,
    state,
    step: work.step,
    revision: revisionOf({ ...words, slug: `bai-${titles}-${work.author.slice(0, 4)}` }),
    revisionNumber: work.revision,
    writers: [...work.writers],
    approvals: work.approvals.map((one) => ({ ...one, at })),
    approvedBy: last?.by ?? null,
    approvedAt: last ? at : null,
    approvedPictures: last ? [] : null,
    chain,
    pictures: [],
    embargoUntil: side.embargoUntil,
    publishedAt: wasPublic ? at : null,
    _status: state === 'published' ? 'published' : 'draft',
  }
}

async function laySide(
  payload: Payload,
  {
    id,
    text: { public: side },
    trashed,
    doc,
  }: { id: string; text: TextState; trashed: boolean; doc: Record<string, unknown> },
): Promise<void> {
  if (side.published === null && side.next === null && !side.takenDown) return
  const at = new Date(Date.now() - 5 * MINUTE_MS).toISOString()
  const { title, sapo, content, genre, outlet, column, revision, slug } = doc
  const frozen = async (key: string) => {
    const data = { title, sapo, content, genre, outlet, revision, slug, pictures: [] }
    const row = await payload.db.create({
      collection: 'publications',
      data: { ...data, key: `${id}:${key}`, articleId: id, frozenAt: at, by: null },
    })
    return row.id as string
  }
  await payload.db.create({
    collection: 'public-texts',
    data: {
      ...{ articleId: id, outlet, column, topics: [], pictures: [], trashed, sample: false },
      publication: side.published === null ? null : await frozen('laid'),
      publishedRevision: side.published,
      nextPublication: side.next === null ? null : await frozen('next'),
      nextRevision: side.next?.revision ?? null,
      nextAt: side.next?.at ?? null,
      takenDown: side.takenDown,
      embargoUntil: side.embargoUntil,
      ...{ publishedAt: at, revisedAt: at, seenSince: at },
    },
  })
}

/** A text as the law sees what is stored; null once it was deleted for good. */
export async function storedText(
  payload: Payload,
  id: string,
): Promise<{ text: TextState; trashed: boolean } | null> {
  const row = await payload.findByID({
    ...{ collection: 'articles', id, draft: true, trash: true, disableErrors: true, ...all },
  })
  if (!row) return null
  const found = await loadPublicSide(await createLocalReq({}, payload), row)
  const never: PublicSide = {
    ...{ published: null, next: null, takenDown: false },
    embargoUntil: row.embargoUntil ?? null,
  }
  return {
    trashed: Boolean(row.deletedAt),
    text: {
      work: {
        author: row.author as string,
        state: workStateOf(row.state ?? 'draft'),
        step: row.step ?? null,
        revision: row.revisionNumber ?? 0,
        complete: missingParts(row).length === 0,
        writers: [...((row.writers ?? []) as string[])].sort(),
        approvals: ((row.approvals ?? []) as TextState['work']['approvals']).map(
          ({ step, by, revision }) => ({ step, by, revision }),
        ),
      },
      public: found?.side ?? never,
    },
  }
}

/** Everything that is stored of a text, to be compared: the row, its newest version and their number, its public side, the log. */
export async function snapshotOf(payload: Payload, id: string): Promise<string> {
  const { db } = payload
  const where = { parent: { equals: id } }
  const [row, versions, side, events] = await Promise.all([
    db.findOne({ collection: 'articles', where: { id: { equals: id } } }),
    db.findVersions({ collection: 'articles', where, sort: '-updatedAt', limit: 2 }),
    db.findOne({ collection: 'public-texts', where: { articleId: { equals: id } } }),
    linesOf(payload, id),
  ])
  return JSON.stringify([row, versions.docs, versions.totalDocs, side, events])
}

/** How many lines of the log a text has, refusals aside. */
export async function linesOf(payload: Payload, id: string): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: 'audit-events',
    where: { and: [{ subjectId: { equals: id } }, { action: { not_equals: 'refused' } }] },
  })
  return totalDocs
}
