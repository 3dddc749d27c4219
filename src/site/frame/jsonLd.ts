import type { ArticleView } from '@/public-api/schemas'

/** A story for search engines, as the text of a script element: no `<` in it, so nothing can close the element. */
export function newsArticleJson(article: ArticleView, origin: string, url: string): string {
  const publisher = article.outlet && {
    '@type': 'NewsMediaOrganization',
    name: article.outlet.name,
  }
  const image =
    article.cover?.sizes.share ?? article.cover?.sizes.wide ?? article.cover?.sizes.original
  const named = article.credits.filter(({ kind }) => kind === 'writing')
  const signed = named.length > 0 ? named : article.penName ? [{ name: article.penName }] : []
  const authors = signed.map(({ name }) => ({ '@type': 'Person', name }))
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.sapo && { description: article.sapo }),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    inLanguage: 'vi',
    mainEntityOfPage: url,
    ...(article.column && { articleSection: article.column.name }),
    ...(image && { image: [origin + image.url] }),
    author: authors.length > 0 ? authors : publisher,
    publisher,
  }
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
}
