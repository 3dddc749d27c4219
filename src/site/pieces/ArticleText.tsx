import { Fragment } from 'react'

import { relatedWork } from '@/domain/credit/words'
import { paths } from '@/public-api/address'
import type { ArticleView, IssueReferenceView } from '@/public-api/schemas'
import { captionLine, CORRECTION_HEADING, creditLine, GENRE_WORDS } from '@/public-api/words'

import { clock, longDate, shortDate } from '../text/dates'
import { typeset } from '../text/typeset'
import { numberOf } from './BroadcastStrip'
import { CorrectedWork, Corrections, CorrectionWords } from './Correction'
import { Picture } from './Picture'

/** An article as it is read. */
export function ArticleText({ article }: { article: ArticleView }) {
  const { column, corrections, corrects, cover, issue, publishedAt, sapo, topics } = article
  const related = relatedWork(article.credits)
  return (
    <article className="article">
      <header>
        <p className="kicker">
          {column && <a href={paths.column(column)}>{column.name}</a>}
          <span>{GENRE_WORDS[article.genre]}</span>
        </p>
        <h1>{typeset(article.title)}</h1>
        <p className="byline">
          {article.penName && <Signers article={article} />}
          <time dateTime={publishedAt}>
            {longDate(publishedAt)} {clock(publishedAt)}
          </time>
        </p>
        {sapo && <p className="sapo">{sapo}</p>}
      </header>
      {cover && (
        <figure className="cover">
          <Picture
            picture={cover}
            framing="whole"
            sizes="(min-width: 960px) 880px, 100vw"
            isFirst
          />
          {(cover.caption || cover.credit) && (
            <figcaption>
              {cover.caption && captionLine(cover.caption)}{' '}
              {cover.credit && <cite>{creditLine(cover.credit)}</cite>}
            </figcaption>
          )}
        </figure>
      )}
      {corrects && (
        <section className="correction" aria-labelledby="noi-dung-cai-chinh">
          <h2 id="noi-dung-cai-chinh">{CORRECTION_HEADING}</h2>
          <CorrectedWork corrects={corrects} />
          <CorrectionWords {...corrects} />
        </section>
      )}
      {/* Made by src/public-api/richText from known nodes alone, everything escaped. */}
      <div className="body" dangerouslySetInnerHTML={{ __html: article.html }} />
      <Corrections corrections={corrections} />
      <footer>
        {related !== '' && <p className="credits">{related}</p>}
        {article.source && <p className="source">Theo {article.source}</p>}
        {issue && (
          <p>
            Trong <IssueName issue={issue} column={column} /> của chuyên mục, ngày{' '}
            {shortDate(issue.airedAt)}.
          </p>
        )}
        {topics.length > 0 && (
          <p>
            <span className="label">Chủ đề</span>{' '}
            {topics.map((topic, at) => (
              <Fragment key={topic.id}>
                {at > 0 && ' · '}
                <a href={paths.topic(topic)}>{topic.title}</a>
              </Fragment>
            ))}
          </p>
        )}
      </footer>
    </article>
  )
}

/** Who signs, each with the way to their other texts. */
function Signers({ article: { credits, penName } }: { article: ArticleView }) {
  const written = credits.filter(({ kind }) => kind === 'writing').map(({ name }) => name)
  const names = written.length > 0 ? written : [penName ?? '']
  return (
    <strong>
      {names.map((name, at) => (
        <Fragment key={name}>
          {at > 0 && ', '}
          <a href={paths.person({ name })}>{name}</a>
        </Fragment>
      ))}
    </strong>
  )
}

function IssueName({ issue, column }: Pick<ArticleView, 'column'> & { issue: IssueReferenceView }) {
  const name = numberOf(issue) || issue.title
  const page = column && paths.issue(column, issue)
  return page ? <a href={page}>{name}</a> : <>{name}</>
}
