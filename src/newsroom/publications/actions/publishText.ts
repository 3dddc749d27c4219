import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowWhere } from '@/database/rows'
import type { Article, Publication, PublicText } from '@/payload-types'

import { failure } from '../../words/messages'
import { freeze, hashOf } from '../frozen'
import { keepPictures } from './keepPictures'

/**
 * Gives an article to readers as it stands: its parts are frozen as a publication, and its public side names that one
 * from now on. The caller has decided that it may be published. `at` is the instant (UTC, ISO) from which readers have it.
 * @throws NewsroomError when it is taken down, or somebody else published it meanwhile.
 */
export async function publishText(
  req: PayloadRequest,
  article: Article,
  at: string,
): Promise<void> {
  const publication = await freezeArticle(req, article, at)
  const side = sideOf(article, { publication, at })
  const lists = { topics: ids(article.topics), pictures: ids(article.pictures) }
  const before = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article.id } },
    select: { takenDown: true, revisedAt: true },
    overrideAccess: true,
  })
  if (before) return replaceSide(req, before, { side, lists })
  await req.payload.create({
    collection: 'public-texts',
    data: { ...side, ...lists, articleId: article.id, publishedAt: article.publishedAt ?? at },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

type Side = ReturnType<typeof sideOf>

function sideOf(article: Article, { publication, at }: { publication: string; at: string }) {
  return {
    publication,
    outlet: idOf(article.outlet) ?? '',
    column: idOf(article.column),
    issue: idOf(article.issue),
    revisedAt: at,
    embargoUntil: article.embargoUntil ?? null,
    trashed: Boolean(article.deletedAt),
    takenDown: false,
    sample: article.sample ?? false,
  }
}

async function replaceSide(
  req: PayloadRequest,
  before: Pick<PublicText, 'id' | 'takenDown' | 'revisedAt'>,
  { side, lists }: { side: Side; lists: Record<'topics' | 'pictures', string[]> },
): Promise<void> {
  if (before.takenDown) throw failure('takenDown')
  const isMine = await compareAndSet({
    req,
    collection: 'public-texts',
    id: before.id,
    expected: {
      and: [{ takenDown: { equals: false } }, { revisedAt: { equals: before.revisedAt } }],
    },
    set: side,
  })
  if (!isMine) throw failure('movedMeanwhile')
  await req.payload.db.updateOne({ collection: 'public-texts', id: before.id, data: lists, req })
}

/** The publication of an article as it stands; the same parts published again are the same row. */
async function freezeArticle(req: PayloadRequest, article: Article, at: string): Promise<string> {
  const frozen = freeze(article, await keepPictures(req, ids(article.pictures)))
  const key = `${article.id}:${hashOf(frozen)}`
  const known = await publicationOf(req, key)
  if (known) return known
  const row = await req.payload.create({
    collection: 'publications',
    data: {
      ...frozen,
      content: frozen.content as Publication['content'],
      key,
      articleId: article.id,
      outlet: idOf(article.outlet) ?? '',
      revision: article.revision ?? '',
      frozenAt: at,
      by: req.user?.id ?? null,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return row.id
}

async function publicationOf(req: PayloadRequest, key: string): Promise<string | null> {
  const row = await rowWhere(req, 'publications', {
    where: { key: { equals: key } },
    select: {},
    overrideAccess: true,
  })
  return row?.id ?? null
}

const ids = (references: readonly (string | { id: string })[] | null | undefined): string[] =>
  (references ?? []).map(idOf).filter((id) => id !== null)
