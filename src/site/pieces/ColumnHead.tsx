import { describeRule } from '@/domain/schedule/describeRule'
import type { BroadcastView, ColumnView } from '@/public-api/schemas'

import { clock, longDate } from '../text/dates'
import { numberOf } from './BroadcastStrip'

type Props = { column: ColumnView; next: BroadcastView | null }

/** What a column is, when it comes, and when next. */
export function ColumnHead({ column, next }: Props) {
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
        {column.topics.length > 0 && (
          <div>
            <dt>Chủ đề</dt>
            <dd>{column.topics.map(({ title }) => title).join(' · ')}</dd>
          </div>
        )}
      </dl>
    </header>
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
