'use client'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { PeriodAnswer } from '@/newsroom/obligations/periodAnswer'

import { periodHref } from '../desk/links'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import { Timeline } from '../ui/Timeline'
import { LEDGER_TONES } from '../ui/tone'
import { IssueEntry } from './IssueEntry'

/** The rule in words, the issues by fate with their airings and proof, and what happened. */
export function PeriodContent({ answer }: { answer: PeriodAnswer }) {
  const { obligation, groups, history, state } = answer
  return (
    <div className="ts-behind">
      <p className="ts-behind__what">{obligation.title}</p>
      <p className="ts-second">{obligation.outletName}</p>
      <p className="ts-behind__sum">
        <StatePill tone={LEDGER_TONES[state]}>{answer.heading.split(' – ').at(-1)}</StatePill>{' '}
        {answer.sum} {answer.forecast}
      </p>
      <p className="ts-behind__rule">
        {answer.rule} {answer.range}
      </p>
      {obligation.note && <p className="ts-second">Ghi chú: {obligation.note}</p>}
      <h3>Các số trong kỳ</h3>
      {groups.length === 0 && (
        <EmptyState>Chưa có số nào được lên lịch hoặc phát trong kỳ này.</EmptyState>
      )}
      <ul className="ts-behind__issues">
        {groups.flatMap(({ name, issues }) =>
          issues.map((issue) => <IssueEntry key={issue.id} group={name} issue={issue} />),
        )}
      </ul>
      <h3>Lịch sử</h3>
      {history.length === 0 ? (
        <p className="ts-none">Chưa có thay đổi nào được ghi.</p>
      ) : (
        <Timeline
          label="Lịch sử của kỳ"
          items={history.map(({ key, at, who, what, about, reason, tone }) => ({
            key,
            at: formatDateTime(Date.parse(at)),
            tone,
            children: (
              <>
                <strong className="ts-behind__did">{what}</strong>
                <span className="ts-second">
                  {[about, who, reason && `lý do: ${reason}`].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          }))}
        />
      )}
      <p className="ts-behind__more">
        <a href={periodHref(obligation.id, answer.period)}>Mở trang của kỳ này</a>
      </p>
    </div>
  )
}
