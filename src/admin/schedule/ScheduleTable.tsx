import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'

import { DataTable } from '../ui/DataTable'
import { CardContent, CardFate, IssueName } from './IssueCardBody'
import type { IssueCard } from './loadCards'
import { MoveIssue } from './MoveIssue'

type Props = { cards: readonly IssueCard[]; mayMove: boolean; isApproved: boolean; caption: string }

/** The month as a list by time. */
export function ScheduleTable({ cards, mayMove, isApproved, caption }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={cards}
      rowKey={({ issue }) => issue.id}
      empty={null}
      stacks
      columns={[
        { key: 'when', heading: 'Ngày, giờ', cell: ({ issue }) => <When at={issue.plannedAt} /> },
        { key: 'issue', heading: 'Số', cell: (card) => <IssueName {...card} /> },
        {
          key: 'topics',
          heading: 'Chủ đề',
          cell: ({ issue }) =>
            issue.topics.join(', ') || <span className="ts-none">chưa chọn</span>,
        },
        { key: 'content', heading: 'Tin bài', cell: (card) => <CardContent {...card} /> },
        { key: 'fate', heading: 'Tình trạng', cell: (card) => <CardFate {...card} /> },
        ...(mayMove
          ? [
              {
                key: 'move',
                heading: 'Việc',
                cell: (card: IssueCard) => {
                  const issue = movable(card)
                  return issue.isOpen ? (
                    <MoveIssue {...issue} isApproved={isApproved} />
                  ) : (
                    <span className="ts-none">không dời nữa</span>
                  )
                },
              },
            ]
          : []),
      ]}
    />
  )
}

/** What the dialog needs of a card; an issue that went out or is cancelled is moved no more. */
export function movable({ issue, fate }: IssueCard) {
  return {
    id: issue.id,
    label: issue.label,
    plannedAt: issue.plannedAt,
    isOpen: !issue.cancelled && fate !== 'aired',
  }
}

function When({ at }: { at: number | null }) {
  if (at === null) return <span className="ts-none">chưa xếp giờ</span>
  return (
    <span className="ts-figure">
      {timeOfDay(at)}
      <span className="ts-second">{formatMasthead(civilDateOf(at))}</span>
    </span>
  )
}
