import { paths } from '@/public-api/address'
import type { ArticleSummaryView } from '@/public-api/schemas'

import { shortDate } from '../text/dates'
import { firstWords } from '../text/firstWords'
import { typeset } from '../text/typeset'
import { Picture } from './Picture'

type Props = {
  article: ArticleSummaryView
  shape: 'card' | 'row' | 'line'
  /** Whether to name the column: not within the column's own section. */
  withColumn?: boolean
  /** The rank of its headline on the page. */
  level?: 2 | 3
}

const SIZES = {
  card: '(min-width: 1000px) 280px, (min-width: 640px) 30vw, 100vw',
  row: '(min-width: 640px) 232px, 112px',
  line: '112px',
}

/** A story in a list: its headline leads on; the picture is part of the same link. */
export function Story({ article, shape, withColumn = false, level = 3 }: Props) {
  const { cover, sapo, column, publishedAt } = article
  const Headline = `h${level}` as const
  return (
    <article className={`story story-${shape}`}>
      {cover && (
        <div className="story-picture">
          <Picture picture={cover} framing="cropped" sizes={SIZES[shape]} isDecoration />
        </div>
      )}
      <div className="story-text">
        {withColumn && column && <p className="kicker">{column.name}</p>}
        <Headline className="headline">
          <a href={paths.article(article)}>{typeset(article.title)}</a>
        </Headline>
        {sapo && shape !== 'line' && (
          <p className="teaser">{shape === 'card' ? firstWords(sapo) : sapo}</p>
        )}
        <time className="when" dateTime={publishedAt}>
          {shortDate(publishedAt)}
        </time>
      </div>
    </article>
  )
}
