import { paths } from '@/public-api/address'
import type { ArticleSummaryView } from '@/public-api/views/schemas'

import { shortDate } from '../_lib/dates'
import { typeset } from '../_lib/typeset'
import { Picture } from './Picture'

type Props = {
  article: ArticleSummaryView
  shape: 'card' | 'row' | 'line'
  /** Whether to name the column: not within the column's own section. */
  withColumn?: boolean
}

const SIZES = {
  card: '(min-width: 1000px) 280px, (min-width: 640px) 30vw, 100vw',
  row: '(min-width: 640px) 232px, 112px',
  line: '112px',
}

/** A story in a list: its headline leads on; the picture is part of the same link. */
export function Story({ article, shape, withColumn = false }: Props) {
  const { cover, sapo, column, publishedAt } = article
  return (
    <article className={`story story-${shape}`}>
      {cover && (
        <div className="story-picture">
          <Picture picture={cover} framing="cropped" sizes={SIZES[shape]} isDecoration />
        </div>
      )}
      <div className="story-text">
        {withColumn && column && <p className="kicker">{column.name}</p>}
        <h3 className="headline">
          <a href={paths.article(article)}>{typeset(article.title)}</a>
        </h3>
        {sapo && shape !== 'line' && <p className="teaser">{sapo}</p>}
        <time className="when" dateTime={publishedAt}>
          {shortDate(publishedAt)}
        </time>
      </div>
    </article>
  )
}
