import { paths } from '@/public-api/address'
import type { Page } from '@/public-api/queries/articles'
import type { ArticleSummaryView, ColumnView } from '@/public-api/schemas'

import { Story } from './Story'

type Props = { column: ColumnView; articles: Page<ArticleSummaryView>; isFirstPage: boolean }

/** One page of a column's articles, newest first. */
export function ColumnArticles({ column, articles, isFirstPage }: Props) {
  const address = paths.column(column)
  return (
    <section className="story-rows" id="bai" aria-label="Bài trong chuyên mục">
      {articles.items.length === 0 && (
        <p className="empty">Chuyên mục chưa có bài nào được đăng.</p>
      )}
      {articles.items.map((article) => (
        <Story key={article.slug} article={article} shape="row" level={2} />
      ))}
      <p className="pages">
        {!isFirstPage && <a href={`${address}#bai`}>Về bài mới nhất</a>}
        {articles.nextCursor && (
          <a rel="next" href={`${address}?tiep=${articles.nextCursor}#bai`}>
            Bài cũ hơn
          </a>
        )}
      </p>
    </section>
  )
}
