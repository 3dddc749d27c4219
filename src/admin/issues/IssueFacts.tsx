import { Fragment, type ReactNode } from 'react'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { IssuePageData } from '@/newsroom/issues/views/loadIssuePage'

import { issueHref } from '../links/pages'
import { Panel } from '../ui/Panel'

type Fact = readonly [name: string, value: ReactNode]

/** What else is known of an issue: only what there is. */
export function IssueFacts({ page }: { page: IssuePageData }) {
  const { issue, standing, topics, request, summary, waiver } = page
  const all: Fact[] = [
    [
      'Phát bù cho',
      issue.makesUp && <a href={issueHref(issue.makesUp.id)}>{issue.makesUp.label}</a>,
    ],
    ['Phát bù bằng', issue.makeUps.length > 0 && <MakeUps makeUps={issue.makeUps} />],
    ['Miễn', waiver && <WaiverFact waiver={waiver} />],
    ['Lý do hủy', standing === 'cancelled' && (issue.cancelReason ?? 'không ghi')],
    ['Chủ đề', topics.join('; ')],
    [
      'Theo đề nghị',
      request && <a href={`/admin/collections/requests/${request.id}`}>{request.number}</a>,
    ],
    ['Dự kiến', summary],
  ]
  const facts = all.filter(([, value]) => value)
  return (
    <Panel id="facts" title="Thông tin">
      {facts.length === 0 && (
        <p className="ts-none">Chưa ghi chủ đề, đề nghị hay nội dung dự kiến.</p>
      )}
      <dl className="ts-entry__facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  )
}

function MakeUps({ makeUps }: Pick<IssuePageData['issue'], 'makeUps'>) {
  return makeUps.map(({ id, label, plannedAt }) => (
    <span key={id} className="ts-proof">
      <a href={issueHref(id)}>{label}</a>{' '}
      {plannedAt && <span className="ts-figure">{formatDateTime(Date.parse(plannedAt))}</span>}
    </span>
  ))
}

function WaiverFact({ waiver }: { waiver: NonNullable<IssuePageData['waiver']> }) {
  const { document, documentDate, reason } = waiver
  const file = waiver.file && typeof waiver.file === 'object' ? waiver.file : null
  const day = documentDate && `ngày ${formatDatePadded(documentDate.slice(0, 10))}`
  return (
    <>
      {[document, day, reason].filter(Boolean).join(' – ')}
      {file && (
        <>
          {' · '}
          <a href={`/admin/collections/files/${file.id}`}>Bản quét: {file.title}</a>
        </>
      )}
    </>
  )
}
