import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import type { Period } from '@/domain/calendar/periods'
import { formatMasthead, WEEKDAYS } from '@/domain/calendar/vietnameseDates'

import { AddIssueByDay } from './AddIssueByDay'
import type { ColumnOption } from './AddIssueDialog'
import { DragIssues } from './DragIssues'
import { CardContent, CardFate, IssueName, IssueTopics } from './IssueCardBody'
import type { IssueCard } from './loadCards'
import { weeksOf } from './monthGrid'
import { MoveIssue } from './MoveIssue'
import { movable } from './ScheduleTable'

type Props = {
  month: Period
  cards: readonly IssueCard[]
  holidays: readonly Holiday[]
  today: string
  mayMove: boolean
  isApproved: boolean
  /** What an issue may be added to by clicking a day. */
  columns: readonly ColumnOption[]
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
  columns,
  caption,
}: Props) {
  const mayAdd = mayMove && columns.length > 0
  const dayOf = ({ issue }: IssueCard) =>
    issue.plannedAt === null ? '' : civilDateOf(issue.plannedAt)
  const calendar = (
    <div className="ts-month" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="sr-only">{caption}</caption>
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
                    mayAdd={mayAdd && date >= today}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
  if (!mayMove) return calendar
  return (
    <AddIssueByDay columns={columns} isApproved={isApproved}>
      <DragIssues isApproved={isApproved}>{calendar}</DragIssues>
    </AddIssueByDay>
  )
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
  mayAdd: boolean
}

function Day({ date, isToday, holiday, cards, mayMove, isApproved, mayAdd }: DayProps) {
  const isEmpty = cards.length === 0 && !holiday
  return (
    <td
      className="ts-month__day"
      data-day={date}
      data-addable={mayAdd || undefined}
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
        {mayAdd && (
          <button type="button" className="ts-month__add" data-add-issue title="Thêm số">
            <span aria-hidden="true">+</span>
            <span className="sr-only">Thêm số vào {formatMasthead(date)}</span>
          </button>
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
          <IssueName {...card} />
          <IssueTopics issue={card.issue} />
          <CardFate {...card} />
          <CardContent articles={card.articles} />
          {mayMove && <MoveIssue {...movable(card)} isApproved={isApproved} />}
        </article>
      ))}
    </td>
  )
}
