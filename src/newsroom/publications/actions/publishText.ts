import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowWhere } from '@/database/rows'
import { hasExpired } from '@/domain/workflow/text/expiry'
import type { Article, Publication } from '@/payload-types'
import type { FrozenFile } from '@/public-api/views/textFile'

import { recordEvent } from '../../audit/recordEvent'
import { correctedBy, frozenCorrection } from '../../corrections/frozenCorrection'
import { loadPublicSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'
import { freeze, type FrozenPicture, hashOf } from '../frozen'
import { listedBy } from '../listedBy'
import { keepPictures } from './keepPictures'
import { keepTextFiles } from './keepTextFiles'
import { changeSide, createSide, idsOf, placeOf } from './side'
import { recordFirstSight } from './recordFirstSight'

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
  const stored = await loadPublicSide(req, article)
  const { topics, ...place } = placeOf(article)
  const { genre, signers } = listedBy(article)
  // Apart: on SQLite lists are written without the row they belong to.
  const lists = {
    ...{ topics, signers },
    ...{ pictures: idsOf(article.pictures), files: idsOf(article.files) },
  }
  const side = {
    publication,
    publishedRevision: article.revisionNumber ?? null,
    nextPublication: null,
    nextRevision: null,
    nextAt: null,
    revisedAt: at,
    genre,
    corrects: correctedBy(article),
  }
  const publishedAt = article.publishedAt ?? at
  if (!stored) {
    await createSide(req, article, { ...side, publishedAt, ...lists })
  } else {
    if (stored.side.takenDown) throw failure('takenDown')
    if (hasExpired(stored.expiry?.at ?? null, at)) throw failure('expiryDue')
    await changeSide(req, stored, {
      ...side,
      ...place,
      ...(stored.publication === null && { publishedAt }),
      trashed: Boolean(article.deletedAt),
    })
    await req.payload.db.updateOne({ collection: 'public-texts', id: stored.id, data: lists, req })
  }
  await recordFirstSight(req, article.id, at)
}

/** Moves what readers have of a text to another column, issue or topics, with a line in the log. */
export async function placeText(req: PayloadRequest, article: Article): Promise<void> {
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article.id } },
    select: { column: true, issue: true, topics: true },
    overrideAccess: true,
  })
  if (!row) return
  const { column, issue, topics } = placeOf(article)
  const where = { id: { equals: row.id } }
  for (const data of [{ column, issue }, { topics }]) {
    await req.payload.db.updateOne({ collection: 'public-texts', where, data, req })
  }
  await recordEvent({
    req,
    action: 'article.place',
    collection: 'articles',
    id: article.id,
    title: article.title,
    outlet: idOf(article.outlet),
    before: { column: idOf(row.column), issue: idOf(row.issue), topics: idsOf(row.topics) },
    after: { column, issue, topics },
  })
}

/** The publication of an article as it stands; the same parts published again are the same row. */
export async function freezeArticle(
  req: PayloadRequest,
  article: Article,
  at: string,
): Promise<string> {
  const pictures = await approvedPictures(req, article)
  const files = await approvedFiles(req, article)
  const frozen = freeze(article, pictures, await frozenCorrection(req, article), files)
  const key = `${article.id}:${hashOf(frozen)}`
  const known = await publicationOf(req, key)
  if (known) return known
  const { people, files: kept, ...frozenParts } = frozen
  const row = await req.payload.create({
    collection: 'publications',
    data: {
      ...frozenParts,
      content: frozen.content as Publication['content'],
      ...(people && { people: [...people] }),
      ...(kept && { files: [...kept] }),
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

/** The pictures as they were when the text was approved; as they are now of one approved before 29/11/2026. */
async function approvedPictures(req: PayloadRequest, article: Article): Promise<FrozenPicture[]> {
  const kept = article.approvedPictures as FrozenPicture[] | null | undefined
  return kept ?? (await keepPictures(req, idsOf(article.pictures)))
}

/** So with its files. */
async function approvedFiles(req: PayloadRequest, article: Article): Promise<FrozenFile[]> {
  const kept = article.approvedFiles as FrozenFile[] | null | undefined
  return kept ?? (await keepTextFiles(req, idsOf(article.files)))
}

async function publicationOf(req: PayloadRequest, key: string): Promise<string | null> {
  const row = await rowWhere(req, 'publications', {
    where: { key: { equals: key } },
    select: {},
    overrideAccess: true,
  })
  return row?.id ?? null
}
