import type { AdminViewServerProps } from 'payload'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { COMPONENTS } from '@/domain/report/rankingWorking'
import { loadRanking, type RankedOutlet, type Ranking } from '@/newsroom/overview/views/loadRanking'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'
import {
  COMPONENT_WORDS,
  decimalWords,
  NO_WEIGHTS,
  partWords,
  RANKING_NOTES,
  weightWords,
} from '@/newsroom/words/ranking'

import { staffOf } from '../page/staffOf'
import { ReportFilters } from '../reports/ReportFilters'
import { reportHref } from '../reports/reportHref'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import { Exports, OverviewFrame, Problems } from './OverviewFrame'
import { RankingWorking, WORKING_ID } from './RankingWorking'

const PATH = '/admin/xep-hang'

/** Xếp hạng: outlets by their score over the range of a report, each with its working. */
export async function RankingView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const now = new Date()
  const { query, problems } = await loadReportQuery(req, view.searchParams ?? {}, now)
  return (
    <OverviewFrame view={view} path="xep-hang">
      {async () => (
        <Ranked ranking={await loadRanking(req, query, now)} {...{ query, problems, now }} />
      )}
    </OverviewFrame>
  )
}

type Props = { ranking: Ranking; query: ReportQuery; problems: readonly string[]; now: Date }

function Ranked({ ranking, query, problems, now }: Props) {
  const { weights, rows, unranked, outlets, working } = ranking
  return (
    <>
      <header className="ts-head">
        <div>
          <h1>Xếp hạng các kênh</h1>
          <p className="ts-hint">
            Từ {formatDatePadded(query.range.from)} đến hết {formatDatePadded(query.range.to)}, theo
            những gì đã xác nhận đến {formatDateTime(now.getTime())}.
          </p>
          {weights && <p className="ts-hint">Trọng số: {weightWords(weights)}.</p>}
        </div>
        <Exports path="/api/obligations/ranking" search={reportSearch(query, { open: null })} />
      </header>
      <ReportFilters query={query} outlets={outlets} path={PATH} />
      <Problems problems={problems} />
      {weights ? <RankingTable rows={rows} query={query} /> : <EmptyState>{NO_WEIGHTS}</EmptyState>}
      {unranked.length > 0 && weights && (
        <p className="ts-hint">
          Không xếp hạng vì không có nghĩa vụ theo số lượng trong khoảng này: {unranked.join(', ')}.
        </p>
      )}
      {query.outlet && weights && !working && (
        <p className="ts-ledger__problem" role="alert" data-tone="warning">
          Kênh này không có trong bảng xếp hạng của khoảng đang xem, hoặc bạn không theo dõi.
        </p>
      )}
      {working && weights && <RankingWorking working={working} query={query} />}
      <footer className="ts-ledger__foot">
        {RANKING_NOTES.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </>
  )
}

function RankingTable({ rows, query }: { rows: readonly RankedOutlet[]; query: ReportQuery }) {
  // The rank among one is none.
  const isAlone = rows.length === 1
  return (
    <DataTable
      caption="Bảng xếp hạng"
      rows={rows}
      rowKey={({ outlet }) => outlet}
      stacks
      empty={
        <EmptyState>
          Không có kênh nào có nghĩa vụ theo số lượng trong khoảng này. Hãy chọn khoảng khác.
        </EmptyState>
      }
      columns={[
        { key: 'name', heading: 'Kênh', cell: ({ name }) => name },
        {
          key: 'rank',
          heading: 'Hạng',
          align: 'end',
          cell: ({ rank }) =>
            rank === null ? (
              <StatePill tone="muted">chưa xếp</StatePill>
            ) : isAlone ? (
              'chỉ một kênh'
            ) : (
              rank
            ),
        },
        {
          key: 'score',
          heading: 'Điểm',
          align: 'end',
          cell: ({ score }) => decimalWords(score),
        },
        ...COMPONENTS.map((name, at) => ({
          key: name,
          heading: COMPONENT_WORDS[name].name,
          align: 'end' as const,
          cell: ({ parts }: RankedOutlet) => {
            const part = parts[at]
            return part ? partWords(part) : '–'
          },
        })),
        {
          key: 'open',
          heading: 'Cách tính',
          cell: ({ outlet, name }) => (
            <a
              href={`${reportHref(query, { outlet, open: null }, PATH)}#${WORKING_ID}`}
              aria-current={query.outlet === outlet ? 'true' : undefined}
            >
              Xem cách tính<span className="sr-only"> của {name}</span>
            </a>
          ),
        },
      ]}
    />
  )
}
