import { idOf } from '@/access/membership'
import { paths } from '@/public-api/address'
import { findArticle, relatedArticles, viewArticle } from '@/public-api/queries/article'
import { findOutletById } from '@/public-api/queries/outlets'
import { isTakenDown } from '@/public-api/queries/takenDown'
import type { ArticleView } from '@/public-api/schemas'

import { atItsOwnHost, type Call, elsewhere, pageAnswer } from '../frame/answer'
import { type Frame, frameHead, loadFrame } from '../frame/frame'
import type { Head } from '../frame/head'
import { breadcrumbsJson, type Crumb } from '../frame/data/breadcrumbs'
import { newsArticleJson } from '../frame/data/newsArticle'
import { ArticleText } from '../pieces/ArticleText'
import { Page } from '../pieces/Page'
import { Related } from '../pieces/Related'
import { Share } from '../pieces/Share'
import { missing } from './missing'

const RELATED = 4
/** Of the picture that stands for one a text has not (src/site/card). */
const CARD = { width: 1200, height: 630 }

/** `/bai/{slug}`: one published article; of what was taken down that it was; anything else is "not found", whatever the reason. */
export async function articlePage(call: Call): Promise<Response> {
  const { reader, originOf, path } = call
  const slug = path.slug ?? ''
  const row = await findArticle(reader, slug)
  if (!row) return missing(reader, { isTakenDown: await isTakenDown(reader, slug) })
  const away = atItsOwnHost(call, idOf(row.outlet), paths.article({ slug }))
  if (away) return away
  const origin = originOf(idOf(row.outlet))
  const [article, outlet, related] = await Promise.all([
    viewArticle(reader, row),
    findOutletById(reader, idOf(row.outlet) ?? ''),
    relatedArticles(reader, row, RELATED),
  ])
  // An address the text had before, which another may have later, or its id.
  if (article.slug !== slug) return elsewhere(307, paths.article(article))
  const { frame } = await loadFrame(reader, outlet)
  const url = origin + paths.article(article)
  return pageAnswer({
    head: headOf(article, frame, origin, url),
    body: (
      <Page frame={frame} current={article.column?.slug} sample={article.sample}>
        <ArticleText article={article} />
        <Share title={article.title} url={url} />
        <Related articles={related} isByTopic={article.topics.length > 0} />
      </Page>
    ),
  })
}

function headOf(article: ArticleView, frame: Frame, origin: string, url: string): Head {
  const { title, sapo, cover, publishedAt, updatedAt, column } = article
  const file = cover?.sizes.share ?? cover?.sizes.wide ?? cover?.sizes.original
  const picture =
    file && cover
      ? { ...file, url: origin + file.url, alt: cover.alt }
      : { ...CARD, url: origin + paths.card(article), alt: title }
  return {
    ...frameHead(frame),
    title,
    url,
    description: sapo,
    picture,
    article: { publishedAt, updatedAt, section: column?.name ?? null },
    isHidden: article.sample,
    data: [
      newsArticleJson(article, { origin, url, image: picture.url, outlet: frame.outlet }),
      breadcrumbsJson(crumbsOf(article, frame), origin),
    ],
    hasEmbeds: article.embeds.length > 0,
  }
}

function crumbsOf(article: ArticleView, { outlet }: Frame): Crumb[] {
  const { column, title } = article
  return [
    { name: outlet?.name ?? 'Trang chủ', path: outlet ? paths.outlet(outlet) : '/' },
    ...(column ? [{ name: column.name, path: paths.column(column) }] : []),
    { name: title, path: paths.article(article) },
  ]
}
