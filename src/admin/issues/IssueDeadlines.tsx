import { createLocalReq, type ServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { formatDateTime, formatMasthead } from '@/domain/calendar/vietnameseDates'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { type KnownDeadline, loadDeadlines } from '@/newsroom/deadlines/loadDeadlines'
import { STEP_ROLES } from '@/newsroom/deadlines/stepRoles'

import { StatePill } from '../ui/StatePill'
import { DEADLINE_TONES } from '../ui/tone'
import { deadlineWords } from './deadlineWords'
import { StepButton } from './StepButton'

type Props = ServerProps & { id?: string }

/** What must be ready before the issue goes out, by when, and what of it is done. */
export async function IssueDeadlines({ id, payload, user }: Props) {
  if (!id || !user) return null
  const req = await createLocalReq({ user }, payload)
  const issue = await payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    joins: false,
    disableErrors: true,
    select: {
      column: true,
      plannedAt: true,
      createdAt: true,
      stepsDone: true,
      cancelled: true,
      outlet: true,
    },
    overrideAccess: false,
    req,
  })
  if (!issue) return null
  const now = Date.now()
  const known = await loadDeadlines({ req, issues: [issue], now })
  const deadlines = known.get(issue.id) ?? []
  const roles = await rolesAt(req, idOf(issue.outlet))
  const may = ({ kind }: KnownDeadline) =>
    !issue.cancelled &&
    (isAdministrator(user as Member) || STEP_ROLES[kind].some((role) => roles.includes(role)))

  return (
    <section className="ts-deadlines field-type" aria-labelledby="deadlines-title">
      <h3 id="deadlines-title">Hạn chuẩn bị</h3>
      {deadlines.length === 0 ? (
        <p className="ts-hint">
          {issue.plannedAt
            ? 'Chuyên mục chưa đặt hạn chuẩn bị. Người xếp lịch đặt ở trang chuyên mục, phần “Hạn chuẩn bị”.'
            : 'Số chưa xếp giờ nên chưa có hạn.'}
        </p>
      ) : (
        <ul className="ts-lines">
          {deadlines.map((deadline) => (
            <Line key={deadline.key} {...{ deadline, now }} issue={issue.id} may={may(deadline)} />
          ))}
        </ul>
      )}
    </section>
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
