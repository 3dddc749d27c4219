import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { type FateGroup, isLate } from '@/newsroom/obligations/loadPeriod'
import { ISSUE_FATE_WORDS } from '@/newsroom/words/ledgerStates'
import type { Issue } from '@/payload-types'

import { issueHref } from '../desk/links'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { ISSUE_FATE_TONES } from '../ui/tone'
import { AiringLine } from './AiringLine'

/** The issues of one fate: planned and aired side by side, with the proof. */
export function FateTable({
  group: { fate, issues },
  lateAfterMinutes,
}: {
  group: FateGroup
  lateAfterMinutes: number
}) {
  return (
    <div className="ts-period__group">
      <h3>
        <StatePill tone={ISSUE_FATE_TONES[fate]}>{ISSUE_FATE_WORDS[fate]}</StatePill>
        <span className="ts-panel__note">{issues.length} số</span>
      </h3>
      <DataTable
        caption={`Các số: ${ISSUE_FATE_WORDS[fate]}`}
        rows={issues}
        rowKey={({ issue }) => issue.id}
        empty={null}
        stacks
        columns={[
          {
            key: 'issue',
            heading: 'Số',
            cell: ({ issue }) => (
              <a className="ts-quiet-link" href={issueHref(issue.id)}>
                {issue.label ?? 'Số chưa đặt tên'}
                <span className="ts-second">{secondLine(issue)}</span>
              </a>
            ),
          },
          {
            key: 'planned',
            heading: 'Dự kiến',
            cell: ({ issue }) => (
              <span className="ts-figure">
                {issue.plannedAt ? formatDateTime(Date.parse(issue.plannedAt)) : 'chưa xếp giờ'}
              </span>
            ),
          },
          {
            key: 'aired',
            heading: 'Thực tế và chứng cứ',
            cell: (row) =>
              row.airings.length === 0 ? (
                <span className="ts-none">chưa ghi lượt phát</span>
              ) : (
                <>
                  {row.airings.map((airing) => (
                    <AiringLine key={airing.id} airing={airing} />
                  ))}
                  {fate === 'aired' && isLate(row, lateAfterMinutes) && (
                    <StatePill tone={ISSUE_FATE_TONES.late}>{ISSUE_FATE_WORDS.late}</StatePill>
                  )}
                </>
              ),
          },
        ]}
      />
    </div>
  )
}

function secondLine(issue: Issue): string {
  const target = typeof issue.makesUp === 'object' ? issue.makesUp?.label : null
  return [issue.title, target && `phát bù cho ${target}`, issue.cancelled && 'đã hủy']
    .filter(Boolean)
    .join(' · ')
}
