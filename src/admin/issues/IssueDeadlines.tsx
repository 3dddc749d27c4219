import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDateTime, formatMasthead } from '@/domain/calendar/vietnameseDates'
import type { DeadlineKind } from '@/domain/schedule/deadlines'
import type { KnownDeadline } from '@/newsroom/deadlines/views/loadDeadlines'
import type { IssuePageData } from '@/newsroom/issues/views/loadIssuePage'

import { columnHref } from '../links/pages'
import { Panel } from '../ui/Panel'
import { StatePill } from '../ui/StatePill'
import { DEADLINE_TONES } from '../ui/tone'
import { deadlineWords } from './deadlineWords'
import { StepButton } from './StepButton'

type Props = {
  id: string
  deadlines: readonly KnownDeadline[]
  isMine: (kind: DeadlineKind) => boolean
  page: Pick<IssuePageData, 'issue' | 'standing' | 'column' | 'may'>
}

/** What must be ready before the issue goes out, by when, and what of it is done. */
export function IssueDeadlines({ id, deadlines, isMine, page }: Props) {
  const { issue, standing, column, may } = page
  const now = Date.now()
  return (
    <Panel id="deadlines" title="Hạn chuẩn bị">
      {deadlines.length === 0 ? (
        <p className="ts-none">
          {issue.plannedAt
            ? 'Chuyên mục chưa đặt hạn chuẩn bị.'
            : 'Số chưa xếp giờ nên chưa có hạn.'}{' '}
          {issue.plannedAt && may.schedule && (
            <a href={columnHref(column.id)}>Đặt ở trang chuyên mục</a>
          )}
        </p>
      ) : (
        <ul className="ts-lines">
          {deadlines.map((deadline) => (
            <Line
              key={deadline.key}
              {...{ deadline, now }}
              issue={id}
              may={standing !== 'cancelled' && isMine(deadline.kind)}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

type LineProps = { deadline: KnownDeadline; now: number; issue: string; may: boolean }

function Line({ deadline, now, issue, may }: LineProps) {
  const { key, name, at, moved, mark, isByArticles, state } = deadline
  const who = mark
    ? `${mark.name || 'không rõ ai'} đánh dấu lúc ${formatDateTime(Date.parse(mark.at))}`
    : isByArticles
      ? 'theo trạng thái tin bài của số'
      : null
  return (
    <li className="ts-line ts-line--task" data-tone={DEADLINE_TONES[state]}>
      <span className="ts-line__text">
        <strong>{name}</strong>{' '}
        <span className="ts-figure">
          {timeOfDay(at)} {formatMasthead(civilDateOf(at))}
        </span>
        <span className="ts-line__meta">
          <StatePill tone={DEADLINE_TONES[state]}>{deadlineWords(deadline, now)}</StatePill>
          {moved && <span className="ts-second">đã chuyển vì trùng ngày nghỉ</span>}
          {who && <span className="ts-second">{who}</span>}
        </span>
      </span>
      {may && (mark || !isByArticles) && (
        <StepButton issue={issue} step={key} name={name} isDone={mark !== null} />
      )}
    </li>
  )
}
