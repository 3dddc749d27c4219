import { idOf } from '@/access/membership'
import type { Article } from '@/payload-types'

import { addressOf } from '../address'
import type { Relations } from '../relations'
import { renderHtml } from '../richText/renderHtml'
import { plainText } from '../richText/plainText'
import type {
  ArticleReferenceView,
  ArticleSummaryView,
  ArticleView,
  IssueReferenceView,
  PictureView,
} from '../schemas'

export type ArticleRow = Pick<
  Article,
  | 'id'
  | 'slug'
  | 'title'
  | 'sapo'
  | 'genre'
  | 'outlet'
  | 'column'
  | 'topics'
  | 'penName'
  | 'source'
  | 'publishedAt'
  | 'cover'
  | 'pictures'
  | 'sample'
>

export type FullArticleRow = ArticleRow & Pick<Article, 'content' | 'issue' | 'updatedAt'>

/** An article in a list. */
export function articleSummaryView(row: ArticleRow, relations: Relations): ArticleSummaryView {
  return {
    slug: addressOf(row),
    title: row.title,
    sapo: row.sapo || null,
    genre: row.genre,
    outlet: relations.outlet(row.outlet),
    column: relations.column(row.column),
    topics: relations.topics(row.topics),
    penName: row.penName || null,
    source: row.source || null,
    publishedAt: row.publishedAt ?? '',
    cover: picturesOf(row, relations).get(idOf(row.cover) ?? '') ?? null,
    sample: row.sample === true,
  }
}

/** An article with its text and everything placed in it. */
export function articleView(
  row: FullArticleRow,
  relations: Relations,
  issue: IssueReferenceView | null,
): ArticleView {
  const pictures = picturesOf(row, relations)
  return {
    ...articleSummaryView(row, relations),
    html: renderHtml(row.content, pictures),
    text: plainText(row.content),
    pictures: [...pictures.values()],
    issue,
    updatedAt: row.updatedAt,
  }
}

/** An article as another thing names it. */
export function articleReferenceView(
  row: Pick<ArticleRow, 'id' | 'slug' | 'title' | 'publishedAt'>,
): ArticleReferenceView {
  return { slug: addressOf(row), title: row.title, publishedAt: row.publishedAt ?? '' }
}

/** The pictures that the published text lists: no other picture leaves with it. */
function picturesOf(row: ArticleRow, relations: Relations): Map<string, PictureView> {
  const found = new Map<string, PictureView>()
  for (const reference of row.pictures ?? []) {
    const id = idOf(reference)
    const picture = id ? relations.picture(id) : null
    if (id && picture) found.set(id, picture)
  }
  return found
}
