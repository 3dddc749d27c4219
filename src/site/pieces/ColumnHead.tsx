import { describeRule } from '@/domain/schedule/describeRule'
import { paths } from '@/public-api/address'
import type { IssueDetailView } from '@/public-api/programmeSchemas'
import type { BroadcastView, ColumnView } from '@/public-api/schemas'

import { clock, longDate } from '../text/dates'
import { numberOf } from './BroadcastStrip'
import { FeedLinks } from './FeedLinks'

type Props = {
  column: ColumnView
  next: BroadcastView | null
  /** The issue of a programme that aired last. */
  last: IssueDetailView | null
}

/** What a column is, when it comes, when next and when last. */
export function ColumnHead({ column, next, last }: Props) {
  const slot = slotOf(column)
  return (
    <header className="column-head">
      <h1>{column.name}</h1>
      {column.description && <p className="column-about">{column.description}</p>}
      <dl className="facts">
        {slot && (
          <div>
            <dt>{column.kind === 'programme' ? 'Phát' : 'Đăng'}</dt>
            <dd>{slot}</dd>
          </div>
        )}
        {next && (
          <div>
            <dt>{column.kind === 'programme' ? 'Buổi phát tới' : 'Số tới'}</dt>
            <dd>
              <time dateTime={next.plannedAt}>
                {longDate(next.plannedAt)}, {clock(next.plannedAt)}
              </time>
              {[numberOf(next), next.title]
                .filter(Boolean)
                .map((part) => ` · ${part}`)
                .join('')}
            </dd>
          </div>
        )}
        {last && (
          <div>
            <dt>Phát gần nhất</dt>
            <dd className="fact-links">
              <LastIssue column={column} last={last} />
            </dd>
          </div>
        )}
        {column.topics.length > 0 && (
          <div>
            <dt>Chủ đề</dt>
            <dd className="fact-links">
              {column.topics.map((topic) => (
                <a key={topic.id} href={paths.topic(topic)}>
                  {topic.title}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <FeedLinks
        links={[
          { words: 'RSS', path: paths.feed('columns', column.slug, 'rss') },
          ...(column.kind === 'programme'
            ? [{ words: 'Lịch (ICS)', path: paths.calendar('columns', column.slug) }]
            : []),
        ]}
      />
    </header>
  )
}

function LastIssue({ column, last }: { column: ColumnView; last: IssueDetailView }) {
  const page = paths.issue(column, last)
  const name = [numberOf(last), last.title].filter(Boolean).join(' · ')
  return (
    <>
      <time dateTime={last.airedAt}>
        {longDate(last.airedAt)}, {clock(last.airedAt)}
      </time>
      {name && (page ? <a href={page}>{name}</a> : <span>{name}</span>)}
      {last.isMakeUp && <span>phát bù</span>}
    </>
  )
}

function slotOf({ rrule, time, durationMinutes, channel }: ColumnView): string {
  return [
    rrule ? [time, describeRule(rrule)].filter(Boolean).join(' ') : time,
    durationMinutes ? `${durationMinutes} phút` : null,
    channel,
  ]
    .filter(Boolean)
    .join(' · ')
}
