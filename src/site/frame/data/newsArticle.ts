import type { NewsArticle, WithContext } from 'schema-dts'

import { paths } from '@/public-api/address'
import type { ArticleView, OutletView } from '@/public-api/schemas'

import { organizationOf } from './organization'
import { scriptOf } from './script'

type Place = { origin: string; url: string; outlet: OutletView | null; image: string | null }

/** A story for search engines. */
export function newsArticleJson(
  article: ArticleView,
  { origin, url, outlet, image }: Place,
): string {
  const publisher = outlet && organizationOf(outlet, origin)
  const named = article.credits.filter(({ kind }) => kind === 'writing')
  const signed = named.length > 0 ? named : article.penName ? [{ name: article.penName }] : []
  const authors = signed.map(({ name }) => ({
    '@type': 'Person' as const,
    name,
    url: origin + paths.person({ name }),
  }))
  const data: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.sapo && { description: article.sapo }),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    inLanguage: 'vi',
    mainEntityOfPage: url,
    ...(article.column && { articleSection: article.column.name }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ title }) => title) }),
    ...(image && { image: [image] }),
    ...(authors.length > 0 ? { author: authors } : publisher && { author: publisher }),
    ...(publisher && { publisher }),
  }
  return scriptOf(data)
}
