import { paths } from '@/public-api/address'
import type { Section } from '@/public-api/queries/front'

import { shortDate } from '../text/dates'
import { typeset } from '../text/typeset'
import { numberOf } from './BroadcastStrip'
import { Story } from './Story'

/** A column on the front page: its newest articles, or the issues that aired last. */
export function ColumnSection({ section, about }: { section: Section; about: string | null }) {
  const { column, articles, issues } = section
  const address = paths.column(column)
  return (
    <section className="section" aria-labelledby={`muc-${column.slug}`}>
      <div className="section-head">
        <h2 id={`muc-${column.slug}`}>
          <a href={address}>{column.name}</a>
        </h2>
        {about && <p>{about}</p>}
      </div>
      {articles.length > 0 && (
        <div className="section-stories" data-count={articles.length}>
          {articles.map((article) => (
            <Story key={article.slug} article={article} shape="card" />
          ))}
        </div>
      )}
      {issues.length > 0 && (
        <ol className="aired">
          {issues.map((issue) => (
            <li key={issue.airedAt}>
              <p className="issue-number">
                {numberOf(issue) || 'Ngoài lịch'} ·{' '}
                <time dateTime={issue.airedAt}>phát {shortDate(issue.airedAt)}</time>
              </p>
              <h3 className="headline">
                <a href={paths.issue(column, issue) ?? `${address}#cac-so`}>
                  {typeset(issue.title ?? column.name)}
                </a>
              </h3>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
