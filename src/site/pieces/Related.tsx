import type { ArticleSummaryView } from '@/public-api/schemas'

import { Story } from './Story'

type Props = { articles: readonly ArticleSummaryView[]; isByTopic: boolean }

/** What to read after an article. */
export function Related({ articles, isByTopic }: Props) {
  if (articles.length === 0) return null
  return (
    <section className="related" aria-labelledby="lien-quan">
      <h2 id="lien-quan">{isByTopic ? 'Cùng chủ đề' : 'Cùng chuyên mục'}</h2>
      <div className="related-stories" data-count={articles.length}>
        {articles.map((one) => (
          <Story key={one.slug} article={one} shape="card" withColumn />
        ))}
      </div>
    </section>
  )
}
