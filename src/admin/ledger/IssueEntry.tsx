'use client'

import type { ReactNode } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { GroupName } from '@/newsroom/obligations/views/loadPeriod'
import type { ShownIssue } from '@/newsroom/obligations/views/shownIssue'
import { ISSUE_FATE_WORDS } from '@/newsroom/words/ledgerStates'

import { issueHref } from '../links/pages'
import { AiringLine } from './AiringLine'
import { StatePill } from '../ui/StatePill'
import { ISSUE_FATE_TONES } from '../ui/tone'

const timeOf = (instant: string | null) =>
  instant ? formatDateTime(Date.parse(instant)) : 'chưa xếp giờ'

/** One issue: what became of it, when it was to be and when it was, with what proof. */
export function IssueEntry({
  group,
  issue,
  isSought = false,
  children,
}: {
  group: GroupName
  issue: ShownIssue
  isSought?: boolean
  children: ReactNode
}) {
  const fate = issue.late ? 'late' : group
  return (
    <li className="ts-entry" data-sought={isSought || undefined}>
      <div className="ts-entry__head">
        <StatePill tone={ISSUE_FATE_TONES[fate]}>{ISSUE_FATE_WORDS[fate]}</StatePill>
        <a className="ts-quiet-link" href={issueHref(issue.id)}>
          {issue.label}
        </a>
      </div>
      {issue.title && <p>{issue.title}</p>}
      <dl className="ts-entry__facts">
        <dt>Dự kiến</dt>
        <dd className="ts-figure">{timeOf(issue.plannedAt)}</dd>
        <dt>Thực tế</dt>
        <dd>
          {issue.airings.length === 0 ? (
            <span className="ts-none">chưa ghi lượt phát</span>
          ) : (
            issue.airings.map((airing) => <AiringLine key={airing.id} airing={airing} />)
          )}
        </dd>
        {issue.makesUp && (
          <>
            <dt>Phát bù cho</dt>
            <dd>
              <a className="ts-quiet-link" href={issueHref(issue.makesUp.id)}>
                {issue.makesUp.label}
              </a>
              ; tính cho kỳ của số bị lỡ, không tính kỳ này
            </dd>
          </>
        )}
        {issue.makeUps.length > 0 && (
          <>
            <dt>Phát bù bằng</dt>
            <dd>
              {issue.makeUps.map(({ id, label, plannedAt }) => (
                <span key={id} className="ts-proof">
                  <a className="ts-quiet-link" href={issueHref(id)}>
                    {label}
                  </a>{' '}
                  <span className="ts-figure">{timeOf(plannedAt)}</span>
                </span>
              ))}
            </dd>
          </>
        )}
        {issue.waiver && (
          <>
            <dt>Miễn</dt>
            <dd>{[issue.waiver.document, issue.waiver.reason].filter(Boolean).join(' – ')}</dd>
          </>
        )}
        {issue.cancelReason && group === 'cancelled' && (
          <>
            <dt>Lý do hủy</dt>
            <dd>{issue.cancelReason}</dd>
          </>
        )}
      </dl>
      {children}
    </li>
  )
}
