import { z } from 'zod'

import { article, articleSummary, named, nextCursor, type ArticleView } from './schemas'

/** A part of a text as JSON: the same elements as in its `html`, or words. */
export type ContentNode =
  string | { tag: string; attributes: Record<string, string>; children: ContentNode[] }

export const contentNode: z.ZodType<ContentNode> = named(
  'ContentNode',
  z.union([
    z.string(),
    z.strictObject({
      tag: z.string(),
      attributes: z.record(z.string(), z.string()),
      get children() {
        return z.array(contentNode)
      },
    }),
  ]) as z.ZodType<ContentNode>,
)

/** What an article has beside itself when it is asked for. */
const asked = {
  content: z.array(contentNode).describe('The text as JSON, element by element'),
  related: z
    .array(articleSummary)
    .describe('Others of the last year on its topics, or in its column'),
}

const wholeArticle = article.extend(asked)

/** An article as much of it as was asked for by `fields` and `include`. */
export const articleSelection = named('ArticleSelection', wholeArticle.partial())

export const articleSelectionPage = named(
  'ArticleSelectionPage',
  z.strictObject({ items: z.array(articleSelection), nextCursor }),
)

export type WholeArticleView = z.infer<typeof wholeArticle>
export type ArticleSelectionView = z.infer<typeof articleSelection>
export type ArticleKey = keyof WholeArticleView

export const ARTICLE_KEYS = Object.keys(wholeArticle.shape) as ArticleKey[]
const SUMMARY_KEYS = Object.keys(articleSummary.shape) as ArticleKey[]
const OWN_KEYS = Object.keys(article.shape) as (keyof ArticleView)[]

/** What is not in a list, and in the article alone, unless it is asked for. */
export const LIST_INCLUDES = ARTICLE_KEYS.filter((key) => !SUMMARY_KEYS.includes(key))
export const ARTICLE_INCLUDES = ARTICLE_KEYS.filter(
  (key) => !(OWN_KEYS as ArticleKey[]).includes(key),
)

type Asked = { fields?: ArticleKey[]; include?: ArticleKey[] }

/** The keys that are asked for; null for what is given to whoever asks for nothing. */
export function selectedKeys(
  { fields, include }: Asked,
  usual: 'list' | 'article',
): ReadonlySet<ArticleKey> | null {
  if (!fields && !include) return null
  const given = fields ?? (usual === 'list' ? SUMMARY_KEYS : OWN_KEYS)
  return new Set([...given, ...(include ?? [])])
}

/** Whether a list that shows these has to read whole texts. */
export const needsWhole = (keys: ReadonlySet<ArticleKey>): boolean =>
  LIST_INCLUDES.some((key) => keys.has(key))

/** An article without what was not asked for, its keys in their usual order. */
export function pick(
  view: Partial<WholeArticleView>,
  keys: ReadonlySet<ArticleKey>,
): ArticleSelectionView {
  return Object.fromEntries(
    ARTICLE_KEYS.filter((key) => keys.has(key)).map((key) => [key, view[key]]),
  )
}
