import { paths } from '@/public-api/address'
import type { Page } from '@/public-api/queries/articles'
import type { IssueDetailView } from '@/public-api/programmeSchemas'
import type { ColumnView } from '@/public-api/schemas'

import { shortDate } from '../text/dates'
import { numberOf } from './BroadcastStrip'

type Props = {
  column: ColumnView
  years: number[]
  year: number
  issues: Page<IssueDetailView>
  /** Whether it has the width of the page. */
  isWide: boolean
}

/** The issues of one year that went out, newest first, and the way to the other years. */
export function Archive({ column, years, year, issues, isWide }: Props) {
  const address = paths.column(column)
  const verb = column.kind === 'programme' ? 'phát' : 'đăng'
  return (
    <section
      className={isWide ? 'archive archive-wide' : 'archive'}
      id="cac-so"
      aria-labelledby="archive-title"
    >
      <h2 id="archive-title">
        Các số đã {verb} năm {year}
      </h2>
      {years.length > 1 && (
        <nav aria-label="Năm">
          <ul className="years">
            {years.map((one) => (
              <li key={one}>
                <a
                  href={`${address}?nam=${one}#cac-so`}
                  aria-current={one === year ? 'true' : undefined}
                >
                  {one}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {issues.items.length === 0 && <p className="empty">Không có số nào trong năm này.</p>}
      <ol className="issues">
        {issues.items.map((issue) => (
          <li key={`${issue.year}/${issue.number} ${issue.airedAt}`}>
            <p className="issue-number">
              <IssueNumber column={column} issue={issue} /> ·{' '}
              <time dateTime={issue.airedAt}>
                {verb} {shortDate(issue.airedAt)}
              </time>
              {issue.isMakeUp && <span className="make-up"> · {verb} bù</span>}
            </p>
            {issue.title && !isAlsoText(issue) && <p className="issue-title">{issue.title}</p>}
            {issue.articles.length > 0 && (
              <ul>
                {issue.articles.map((article) => (
                  <li key={article.slug}>
                    <a href={paths.article(article)}>{article.title}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {issues.nextCursor && (
        <p className="pages">
          <a href={`${address}?nam=${year}&so=${issues.nextCursor}#cac-so`}>Số cũ hơn</a>
        </p>
      )}
    </section>
  )
}

/** Whether a text of the issue says its title: the link below is enough. */
function isAlsoText({ title, articles }: IssueDetailView): boolean {
  return articles.some((article) => article.title === title)
}

function IssueNumber({ column, issue }: { column: ColumnView; issue: IssueDetailView }) {
  const page = paths.issue(column, issue)
  const words = numberOf(issue) || 'Ngoài lịch'
  return page ? <a href={page}>{words}</a> : <>{words}</>
}
