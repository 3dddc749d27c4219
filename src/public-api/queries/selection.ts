import type { PublicReader } from '../reader'
import { contentNodes } from '../richText/contentNodes'
import {
  type ArticleKey,
  type ArticleSelectionView,
  needsWhole,
  pick,
  type WholeArticleView,
} from '../selection'
import type { FullArticleRow } from '../views/article'
import { relatedArticles, viewArticle } from './article'
import {
  articlesWhere,
  type ArticleFilter,
  type Page,
  type Paged,
  pageOfTexts,
  summaries,
} from './articles'
import { findTexts, findWholeTexts } from './texts'

const RELATED = 6

type Keys = ReadonlySet<ArticleKey>

/** An article as much of it as was asked for. */
export async function selectArticle(
  reader: PublicReader,
  row: FullArticleRow,
  keys: Keys,
): Promise<ArticleSelectionView> {
  const view = await viewArticle(reader, row)
  const whole: Partial<WholeArticleView> = {
    ...view,
    ...(keys.has('content') && { content: contentNodes(view.html) }),
    ...(keys.has('related') && { related: await relatedArticles(reader, row, RELATED) }),
  }
  return pick(whole, keys)
}

/** A list of articles as much of them as was asked for. */
export async function selectArticles(
  reader: PublicReader,
  { keys, limit, cursor, ...filter }: ArticleFilter & Paged & { keys: Keys },
): Promise<Page<ArticleSelectionView>> {
  const where = await articlesWhere(reader, filter)
  if (!needsWhole(keys)) {
    const { page, nextCursor } = await pageOfTexts(where, { limit, cursor }, (asked) =>
      findTexts(reader, asked),
    )
    return { items: (await summaries(reader, page)).map((one) => pick(one, keys)), nextCursor }
  }
  const { page, nextCursor } = await pageOfTexts(where, { limit, cursor }, (asked) =>
    findWholeTexts(reader, asked),
  )
  return {
    items: await Promise.all(page.map((row) => selectArticle(reader, row, keys))),
    nextCursor,
  }
}
