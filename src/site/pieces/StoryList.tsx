import type { ReactNode } from 'react'

import type { ArticleSummaryView } from '@/public-api/schemas'

import { PageLinks } from './PageLinks'
import { Story } from './Story'

type Props = {
  title: string
  about?: ReactNode
  articles: readonly ArticleSummaryView[]
  empty: string
  newest: string | null
  older: string | null
  children?: ReactNode
}

/** A list of texts under a heading of its own, newest first: of a topic, of a person. */
export function StoryList({ title, about, articles, empty, newest, older, children }: Props) {
  return (
    <div className="list-page">
      <header className="column-head">
        <h1>{title}</h1>
        {about && <p className="column-about">{about}</p>}
        {children}
      </header>
      {articles.length === 0 && <p className="empty">{empty}</p>}
      <div className="story-rows">
        {articles.map((article) => (
          <Story key={article.slug} article={article} shape="row" level={2} withColumn />
        ))}
      </div>
      <PageLinks newest={newest} older={older} />
    </div>
  )
}
