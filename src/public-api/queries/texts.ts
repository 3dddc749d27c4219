import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { publicWhere } from '@/access/publicWhere'
import { inChunks, rowsWhere } from '@/database/rows'
import { dependsOn, TEXT_LISTS } from '@/domain/changes/endedBy'
import type { PublicText } from '@/payload-types'

import { partOf, type PartReader } from '../partOf'
import type { PublicReader } from '../reader'
import type { ArticleRow, FullArticleRow } from '../views/article'
import type { FrozenCorrection } from '../views/correction'
import type { PublishedPicture } from '../views/picture'
import type { FrozenFile } from '../views/textFile'
import { type FrozenParts, frozenParts } from './frozenParts'

const SIDE = {
  articleId: true,
  publication: true,
  outlet: true,
  column: true,
  issue: true,
  topics: true,
  publishedAt: true,
  revisedAt: true,
  sample: true,
} as const

type Side = Pick<PublicText, 'id' | keyof typeof SIDE>

type Asked = { where: Where[]; limit: number }

/** What readers have of the texts that meet further conditions, newest first; `publicWhere` is added here, for everybody. */
export async function findTexts(reader: PublicReader, asked: Asked): Promise<ArticleRow[]> {
  const found = await findFrozen(reader, asked)
  return found.map(({ side, parts }) => textRow(side, parts))
}

/** The addresses of such texts, and since when readers have them as they are. */
export async function findAddresses(
  reader: PublicReader,
  asked: Asked,
): Promise<Pick<ArticleRow, 'id' | 'slug' | 'revisedAt'>[]> {
  const found = await findWith(reader, asked, (ids) =>
    rowsWhere(reader.payload, 'publications', {
      where: { id: { in: ids } },
      select: { slug: true },
      limit: ids.length,
      overrideAccess: true,
    }),
  )
  return found.map(({ side: { articleId, revisedAt }, parts: { slug } }) => ({
    id: articleId,
    slug,
    revisedAt,
  }))
}

/** The same with their whole texts. */
export async function findWholeTexts(
  reader: PublicReader,
  asked: Asked,
): Promise<FullArticleRow[]> {
  const found = await findFrozen(reader, asked)
  return found.map(({ side, parts }) => ({ ...textRow(side, parts), content: parts.content }))
}

/** One of them with its whole text, or null. */
export async function findWholeText(
  reader: PublicReader,
  where: Where,
): Promise<FullArticleRow | null> {
  const [found = null] = await findWholeTexts(reader, { where: [where], limit: 1 })
  return found
}

/** What such texts are found by: their words, and what they belong to. */
export type SearchableText = Pick<
  FullArticleRow,
  'id' | 'title' | 'sapo' | 'content' | 'files' | 'genre' | 'publishedAt'
> &
  Pick<Side, 'outlet' | 'column' | 'topics'> & {
    sideId: string
    /** The publication that says so. */
    publication: string
  }

export async function findSearchable(
  reader: PublicReader,
  asked: Asked,
): Promise<SearchableText[]> {
  const found = await findWith(reader, asked, (ids) =>
    rowsWhere(reader.payload, 'publications', {
      where: { id: { in: ids } },
      select: { title: true, sapo: true, content: true, files: true, genre: true },
      limit: ids.length,
      overrideAccess: true,
    }),
  )
  return found.map(({ side, parts }) => ({
    ...{ id: side.articleId, sideId: side.id, publication: parts.id },
    ...{ title: parts.title, sapo: parts.sapo, content: parts.content },
    files: (parts.files as FrozenFile[] | null | undefined) ?? [],
    genre: parts.genre as ArticleRow['genre'],
    ...{ publishedAt: side.publishedAt, outlet: side.outlet },
    ...{ column: side.column, topics: side.topics },
  }))
}

function findSides(reader: PublicReader, asked: Asked): Promise<Side[]> {
  return partOf(reader, ['sides', asked.where, asked.limit], (own) => loadSides(own, asked))
}

async function loadSides(
  { payload, now, depends }: PartReader,
  { where, limit }: Asked,
): Promise<Side[]> {
  const sides = await rowsWhere(payload, 'public-texts', {
    where: { and: [publicWhere(now), ...where] },
    select: SIDE,
    sort: ['-publishedAt', '-id'],
    limit,
    overrideAccess: true,
  })
  if (depends) {
    for (const key of listsOf(where)) depends(key)
    for (const { articleId } of sides) depends(dependsOn.thing('text', articleId))
  }
  return sides
}

type Compared = { equals?: unknown; in?: unknown; exists?: unknown }

/** The list that conditions describe, as a key of what is kept: a text enters it only with the part that one of them asks for. */
function listsOf(where: readonly Where[]): string[] {
  for (const condition of where) {
    const { equals, in: among = equals === undefined ? undefined : [equals] } =
      (condition.articleId ?? {}) as Compared
    if (Array.isArray(among)) return among.map((id) => dependsOn.thing('text', String(id)))
    for (const list of TEXT_LISTS) {
      const asked = condition[list] as Compared | undefined
      const ids = asked?.in ?? (asked?.equals === undefined ? undefined : [asked.equals])
      if (Array.isArray(ids)) return ids.map((id) => dependsOn.textsOf(list, String(id)))
      if (list === 'corrects' && asked?.exists === true) return [dependsOn.corrections]
    }
  }
  return [dependsOn.texts]
}

/** Public sides, each with what the publication that it names froze. */
async function findFrozen(
  reader: PublicReader,
  asked: Asked,
): Promise<{ side: Side; parts: FrozenParts }[]> {
  return findWith(reader, asked, async (ids) => [
    ...(await frozenParts(reader.payload, ids)).values(),
  ])
}

/** Public sides, each with what is read of the publication that it names. */
async function findWith<Parts extends { id: string }>(
  reader: PublicReader,
  asked: Asked,
  load: (ids: string[]) => Promise<Parts[]>,
): Promise<{ side: Side; parts: Parts }[]> {
  const sides = await findSides(reader, asked)
  const ids = sides.map(({ publication }) => idOf(publication)).filter((id) => id !== null)
  const parts = new Map((await inChunks(ids, load)).map((row) => [row.id, row]))
  return sides.flatMap((side) => {
    const own = parts.get(idOf(side.publication) ?? '')
    return own ? [{ side, parts: own }] : []
  })
}

function textRow(side: Side, parts: FrozenParts): ArticleRow {
  const { slug, title, sapo, genre, penName, people, source, cover } = parts
  return {
    ...{ slug, title, sapo, penName, people, source, cover },
    genre: genre as ArticleRow['genre'],
    pictures: parts.pictures as PublishedPicture[],
    files: (parts.files as FrozenFile[] | null | undefined) ?? [],
    correction: (parts.correction as FrozenCorrection | null | undefined) ?? null,
    id: side.articleId,
    sideId: side.id,
    outlet: side.outlet,
    column: side.column,
    issue: side.issue,
    topics: side.topics,
    publishedAt: side.publishedAt,
    revisedAt: side.revisedAt,
    sample: side.sample,
  }
}
