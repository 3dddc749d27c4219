import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { IssuePage } from '@/newsroom/issues/views/loadIssuePage'

import { issueHref } from '../desk/links'
import { Panel } from '../desk/Panel'

/** What else is known of an issue: only what there is. */
export function IssueFacts({ page }: { page: IssuePage }) {
  const { issue, standing, topics, request, summary, waiver } = page
  const file = waiver?.file && typeof waiver.file === 'object' ? waiver.file : null
  const isEmpty =
    !issue.makesUp &&
    issue.makeUps.length === 0 &&
    topics.length === 0 &&
    !request &&
    !summary &&
    !waiver &&
    standing !== 'cancelled'
  return (
    <Panel id="facts" title="Thông tin">
      {isEmpty && <p className="ts-none">Chưa ghi chủ đề, đề nghị hay nội dung dự kiến.</p>}
      <dl className="ts-entry__facts">
        {issue.makesUp && (
          <>
            <dt>Phát bù cho</dt>
            <dd>
              <a href={issueHref(issue.makesUp.id)}>{issue.makesUp.label}</a>
            </dd>
          </>
        )}
        {issue.makeUps.length > 0 && (
          <>
            <dt>Phát bù bằng</dt>
            <dd>
              {issue.makeUps.map(({ id, label, plannedAt }) => (
                <span key={id} className="ts-proof">
                  <a href={issueHref(id)}>{label}</a>{' '}
                  {plannedAt && (
                    <span className="ts-figure">{formatDateTime(Date.parse(plannedAt))}</span>
                  )}
                </span>
              ))}
            </dd>
          </>
        )}
        {waiver && (
          <>
            <dt>Miễn</dt>
            <dd>
              {[
                waiver.document,
                waiver.documentDate && `ngày ${formatDatePadded(waiver.documentDate.slice(0, 10))}`,
                waiver.reason,
              ]
                .filter(Boolean)
                .join(' – ')}
              {file && (
                <>
                  {' · '}
                  <a href={`/admin/collections/files/${file.id}`}>Bản quét: {file.title}</a>
                </>
              )}
            </dd>
          </>
        )}
        {standing === 'cancelled' && (
          <>
            <dt>Lý do hủy</dt>
            <dd>{issue.cancelReason ?? 'không ghi'}</dd>
          </>
        )}
        {topics.length > 0 && (
          <>
            <dt>Chủ đề</dt>
            <dd>{topics.join('; ')}</dd>
          </>
        )}
        {request && (
          <>
            <dt>Theo đề nghị</dt>
            <dd>
              <a href={`/admin/collections/requests/${request.id}`}>{request.number}</a>
            </dd>
          </>
        )}
        {summary && (
          <>
            <dt>Dự kiến</dt>
            <dd>{summary}</dd>
          </>
        )}
      </dl>
    </Panel>
  )
}
