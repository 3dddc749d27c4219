import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { idOf } from '@/access/membership'
import { paths } from '@/public-api/address'
import {
  findArticle,
  isTakenDown,
  relatedArticles,
  viewArticle,
} from '@/public-api/queries/article'
import { findOutletById } from '@/public-api/queries/outlets'
import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

import { loadFrame } from '../../_lib/frame'
import { newsArticleJson } from '../../_lib/jsonLd'
import { siteOrigin } from '../../_lib/origin'
import { publicReader } from '../../_lib/reader'
import { ArticleText } from '../../_parts/ArticleText'
import { Missing } from '../../_parts/Missing'
import { missingMetadata } from '../../_parts/missingMetadata'
import { Page } from '../../_parts/Page'
import { Share } from '../../_parts/Share'
import { Story } from '../../_parts/Story'

export const dynamic = 'force-dynamic'

const RELATED = 4

type Props = { params: Promise<{ slug: string }> }

const articleNamed = cache(async (slug: string) => {
  const reader = await publicReader()
  const row = await findArticle(reader, slug)
  return row ? { row, article: await viewArticle(reader, row) } : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await articleNamed((await params).slug)
  if (!found) return missingMetadata
  const { article } = found
  const origin = await siteOrigin()
  const url = origin + paths.article(article)
  const description = article.sapo ?? undefined
  const { cover } = article
  const file = cover?.sizes.share ?? cover?.sizes.wide ?? cover?.sizes.original
  const image = file && {
    url: origin + file.url,
    width: file.width ?? undefined,
    height: file.height ?? undefined,
    alt: cover?.alt,
  }
  return {
    title: article.title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      title: article.title,
      description,
      url,
      siteName: article.outlet?.name,
      locale: 'vi_VN',
      publishedTime: article.publishedAt,
      modifiedTime: article.updatedAt,
      section: article.column?.name,
      ...(image && { images: [image] }),
    },
    twitter: {
      card: image ? 'summary_large_image' : 'summary',
      title: article.title,
      description,
      ...(image && { images: [image] }),
    },
    ...(article.sample && { robots: { index: false } }),
  }
}

/** `/bai/{slug}`: one published article; anything else is "not found", whatever the reason. */
export default async function ArticlePage({ params }: Props) {
  const { slug } = await params
  const found = await articleNamed(slug)
  if (!found) return <Missing isTakenDown={await isTakenDown(await publicReader(), slug)} />
  const { row, article } = found
  // An address the text had before, which another may have later, or its id.
  if (article.slug !== slug) redirect(paths.article(article))
  const reader = await publicReader()
  const [outlet, related, origin] = await Promise.all([
    findOutletById(reader, idOf(row.outlet) ?? ''),
    relatedArticles(reader, row, RELATED),
    siteOrigin(),
  ])
  const { frame } = await loadFrame(reader, outlet)
  const url = origin + paths.article(article)
  return (
    <Page frame={frame} current={article.column?.slug} sample={article.sample}>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: newsArticleJson(article, origin, url) }}
      />
      <ArticleText article={article} />
      {article.embeds.length > 0 && <script src={EMBED_SCRIPT.path} defer />}
      <Share title={article.title} url={url} />
      {related.length > 0 && (
        <section className="related" aria-labelledby="lien-quan">
          <h2 id="lien-quan">{article.topics.length > 0 ? 'Cùng chủ đề' : 'Cùng chuyên mục'}</h2>
          <div className="related-stories" data-count={related.length}>
            {related.map((one) => (
              <Story key={one.slug} article={one} shape="card" withColumn />
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
