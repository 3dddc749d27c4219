import { paths } from '@/public-api/address'
import type { ArticleSummaryView } from '@/public-api/schemas'

import { shortDate } from '../text/dates'
import { typeset } from '../text/typeset'
import { Picture } from './Picture'

/** The story of the day. */
export function Lead({ article }: { article: ArticleSummaryView }) {
  const { cover, column, penName, publishedAt, sapo } = article
  return (
    <article className="lead">
      {cover && (
        <div className="lead-picture">
          <Picture
            picture={cover}
            framing="cropped"
            sizes="(min-width: 1000px) 780px, 100vw"
            isFirst
            isDecoration
          />
        </div>
      )}
      {column && <p className="kicker">{column.name}</p>}
      <h2 className="headline">
        <a href={paths.article(article)}>{typeset(article.title)}</a>
      </h2>
      {sapo && <p className="teaser">{sapo}</p>}
      <p className="when">
        {penName && <>{penName} · </>}
        <time dateTime={publishedAt}>{shortDate(publishedAt)}</time>
      </p>
    </article>
  )
}
