import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { ISSUE_FATE_WORDS } from '@/newsroom/words/ledgerStates'
import type { Airing, Issue } from '@/payload-types'

import { airingHref, issueHref } from '../desk/links'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { ISSUE_FATE_TONES } from '../ui/tone'
import type { FateGroup, IssueWithAirings } from './loadPeriod'

const KIND_WORDS: Record<Airing['kind'], string> = {
  first: 'phát mới',
  repeat: 'phát lại, không tính',
  relay: 'tiếp sóng, không tính',
}

const MINUTE_MS = 60_000

/** The issues of one fate: planned and aired side by side, with the proof. */
export function FateTable({
  group: { fate, issues },
  lateAfterMinutes,
}: {
  group: FateGroup
  lateAfterMinutes: number
}) {
  const isLate = ({ issue, airings }: IssueWithAirings) => {
    const first = airings.find(({ kind, confirmed }) => kind === 'first' && confirmed)
    if (fate !== 'aired' || !first || !issue.plannedAt) return false
    const delay = Date.parse(first.startedAt) - Date.parse(issue.plannedAt)
    return delay > lateAfterMinutes * MINUTE_MS
  }
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
                  {isLate(row) && (
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

function AiringLine({ airing }: { airing: Airing }) {
  const { startedAt, seconds, kind, channel, confirmed, confirmedAt, evidenceUrl } = airing
  const by = typeof airing.confirmedBy === 'object' ? airing.confirmedBy?.name : null
  const file = typeof airing.evidenceFile === 'object' ? airing.evidenceFile : null
  return (
    <span className="ts-proof">
      <a className="ts-quiet-link ts-figure" href={airingHref(airing.id)}>
        {formatDateTime(Date.parse(startedAt))}
      </a>{' '}
      {[seconds ? formatDuration(seconds) : null, KIND_WORDS[kind], channel]
        .filter(Boolean)
        .join(' · ')}
      <span className="ts-second">
        {confirmed
          ? `✓ xác nhận${by ? ` bởi ${by}` : ''}${confirmedAt ? ` lúc ${formatDateTime(Date.parse(confirmedAt))}` : ''}`
          : 'chưa xác nhận'}
        {evidenceUrl && (
          <>
            {' · '}
            <a href={evidenceUrl} target="_blank" rel="noreferrer">
              Chứng cứ<span className="sr-only"> (mở cửa sổ mới)</span>
            </a>
          </>
        )}
        {file && (
          <>
            {' · '}
            <a href={`/admin/collections/files/${file.id}`}>Tệp: {file.title}</a>
          </>
        )}
      </span>
    </span>
  )
}

function secondLine(issue: Issue): string {
  const target = typeof issue.makesUp === 'object' ? issue.makesUp?.label : null
  return [issue.title, target && `phát bù cho ${target}`, issue.cancelled && 'đã hủy']
    .filter(Boolean)
    .join(' · ')
}
