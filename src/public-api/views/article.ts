import { creditsIn } from '@/domain/credit/creditFault'
import type { Article, Publication, PublicText } from '@/payload-types'

import { addressOf } from '../address'
import { publicId } from '../publicName'
import type { Relations } from '../relations'
import { renderHtml } from '../richText/renderHtml'
import { plainText } from '../richText/plainText'
import type {
  ArticleReferenceView,
  ArticleSummaryView,
  ArticleView,
  CorrectionReferenceView,
  FileView,
  PictureView,
} from '../schemas'
import type { FrozenCorrection } from './correction'
import { embedViews } from './embed'
import { pictureView, type PublishedPicture } from './picture'
import { fileView, type FrozenFile } from './textFile'

/** What readers have of an article, for a list: its public side, and the publication named there. */
export type ArticleRow = Pick<
  PublicText,
  'outlet' | 'column' | 'issue' | 'topics' | 'publishedAt' | 'revisedAt' | 'sample'
> &
  Pick<Publication, 'slug' | 'title' | 'sapo' | 'penName' | 'people' | 'source' | 'cover'> & {
    /** Of the article. */
    id: string
    /** Of its public side. */
    sideId: string
    genre: Article['genre']
    pictures: readonly PublishedPicture[]
    files: readonly FrozenFile[]
    /** Of a correction. */
    correction: FrozenCorrection | null
  }

export type FullArticleRow = ArticleRow & { content: unknown }

/** An article in a list. */
export function articleSummaryView(
  row: ArticleRow,
  { relations, origin }: { relations: Relations; origin: string },
): ArticleSummaryView {
  return {
    id: publicId('text', row.id),
    slug: addressOf(row),
    title: row.title,
    sapo: row.sapo || null,
    genre: row.genre,
    outlet: relations.outlet(row.outlet),
    column: relations.column(row.column),
    topics: relations.topics(row.topics),
    penName: row.penName || null,
    // Accounts and shares stay in the newsroom.
    credits: creditsIn(row.people).map(({ kind, name }) => ({ kind, name })),
    source: row.source || null,
    publishedAt: row.publishedAt,
    updatedAt: row.revisedAt,
    cover: picturesOf(row, origin).get(row.cover ?? '') ?? null,
    sample: row.sample === true,
  }
}

/** An article with its text, whose links to texts of ours are addresses by now (linkTexts), and everything placed in it. */
export function articleView(
  row: FullArticleRow,
  placed: { relations: Relations; origin: string },
  {
    linkedArticles,
    issue,
    corrects,
    corrections,
  }: Pick<ArticleView, 'linkedArticles' | 'issue' | 'corrects' | 'corrections'>,
): ArticleView {
  const pictures = picturesOf(row, placed.origin)
  const files = filesOf(row, placed.origin)
  return {
    ...articleSummaryView(row, placed),
    html: renderHtml(row.content, pictures, files),
    text: plainText(row.content, files),
    pictures: [...pictures.values()],
    embeds: embedViews(row.content),
    files: [...files.values()],
    linkedArticles,
    issue,
    corrects,
    corrections,
  }
}

/** An article as another thing names it. */
export function articleReferenceView(
  row: Pick<ArticleRow, 'id' | 'slug' | 'title' | 'publishedAt'>,
): ArticleReferenceView {
  return {
    id: publicId('text', row.id),
    slug: addressOf(row),
    title: row.title,
    publishedAt: row.publishedAt,
  }
}

/** A correction as it is shown under the text it is about. */
export function correctionReferenceView(
  row: Pick<ArticleRow, 'id' | 'slug' | 'title' | 'publishedAt'>,
  { falseText, trueText, apology }: FrozenCorrection,
): CorrectionReferenceView {
  return { ...articleReferenceView(row), falseText, trueText, apology }
}

/** The pictures of the publication: no other picture leaves with it. */
function picturesOf(row: ArticleRow, origin: string): Map<string, PictureView> {
  return new Map(row.pictures.map((picture) => [picture.id, pictureView(picture, origin)]))
}

/** So with its files. */
function filesOf(row: ArticleRow, origin: string): Map<string, FileView> {
  return new Map(
    row.files.flatMap((file) => {
      const view = fileView(file, origin)
      return view ? [[file.id, view]] : []
    }),
  )
}
