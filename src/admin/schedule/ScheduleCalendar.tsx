import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import type { Period } from '@/domain/calendar/periods'
import { formatMasthead, WEEKDAYS } from '@/domain/calendar/vietnameseDates'

import { DragIssues } from './DragIssues'
import { IssueContent, IssueFate, IssueName } from './IssueCardBody'
import type { IssueCard } from './loadCards'
import { weekdayOf, weeksOf } from './monthGrid'
import { MoveIssue } from './MoveIssue'
import { movable } from './ScheduleTable'

type Props = {
  month: Period
  cards: readonly IssueCard[]
  holidays: readonly Holiday[]
  today: string
  mayMove: boolean
  isApproved: boolean
  caption: string
}

/** The month as a calendar; on a phone the days that have something, under one another. */
export function ScheduleCalendar({
  month,
  cards,
  holidays,
  today,
  mayMove,
  isApproved,
  caption,
}: Props) {
  const dayOf = ({ issue }: IssueCard) =>
    issue.plannedAt === null ? '' : civilDateOf(issue.plannedAt)
  const calendar = (
    <div className="ts-month" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {columnShares(cards).map((share, index) => (
            <col key={WEEKDAYS[index]} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={week.find(Boolean) ?? index}>
              {week.map((date, day) =>
                date === null ? (
                  <td key={day} className="ts-month__outside" />
                ) : (
                  <Day
                    key={date}
                    date={date}
                    isToday={date === today}
                    holiday={holidays.find((one) => one.date === date)}
                    cards={cards.filter((card) => dayOf(card) === date)}
                    mayMove={mayMove}
                    isApproved={isApproved}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
  return mayMove ? <DragIssues isApproved={isApproved}>{calendar}</DragIssues> : calendar
}

const BUSY_SHARE = 3

/** Weekdays that have something get more room than those that never do. */
function columnShares(cards: readonly IssueCard[]): number[] {
  const busy = new Set(
    cards.flatMap(({ issue }) =>
      issue.plannedAt === null ? [] : weekdayOf(civilDateOf(issue.plannedAt)),
    ),
  )
  const weights = WEEKDAYS.map((_, index) => (busy.has(index) ? BUSY_SHARE : 1))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (weight * 100) / sum)
}

/** What a drag needs to know of a card; nothing where it is moved no more. */
function dragMarks(card: IssueCard) {
  const { id, label, plannedAt, isOpen } = movable(card)
  if (!isOpen) return {}
  return {
    draggable: true,
    'data-move-id': id,
    'data-move-label': label,
    'data-move-at': plannedAt ?? undefined,
  }
}

type DayProps = {
  date: string
  isToday: boolean
  holiday: Holiday | undefined
  cards: readonly IssueCard[]
  mayMove: boolean
  isApproved: boolean
}

function Day({ date, isToday, holiday, cards, mayMove, isApproved }: DayProps) {
  const isEmpty = cards.length === 0 && !holiday
  return (
    <td
      className="ts-month__day"
      data-day={date}
      data-empty={isEmpty || undefined}
      data-off={holiday?.kind === 'off' || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <div className="ts-month__head">
        <span className="ts-month__number" aria-hidden="true">
          {Number(date.slice(8))}
        </span>
        <span className="ts-month__date">
          {formatMasthead(date)}
          {isToday && ', hôm nay'}
        </span>
        {isToday && (
          <span className="ts-month__today" aria-hidden="true">
            hôm nay
          </span>
        )}
      </div>
      {holiday && (
        <p className="ts-month__holiday">
          {holiday.kind === 'off' ? 'Nghỉ' : 'Làm bù'}: {holiday.name}
        </p>
      )}
      {cards.map((card) => (
        <article
          key={card.issue.id}
          className="ts-card"
          data-cancelled={card.issue.cancelled}
          {...(mayMove && dragMarks(card))}
        >
          <span className="ts-card__time">
            {card.issue.plannedAt === null ? '' : timeOfDay(card.issue.plannedAt)}
          </span>
          <IssueName issue={card.issue} />
          {card.issue.topics.length > 0 && (
            <span className="ts-second">{card.issue.topics.join(', ')}</span>
          )}
          <IssueFate {...card} />
          <IssueContent articles={card.articles} />
          {mayMove && <MoveIssue {...movable(card)} isApproved={isApproved} />}
        </article>
      ))}
    </td>
  )
}
