import type { AdminViewServerProps } from 'payload'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { COVERAGE_NOTES } from '@/newsroom/overview/views/coverageSheets'
import {
  type Coverage,
  type CoveredTopic,
  type Filler,
  loadCoverage,
} from '@/newsroom/overview/views/loadCoverage'
import { rowKey } from '@/newsroom/reports/views/idsBehind'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'

import { articleHref, issueHref } from '../links/pages'
import { staffOf } from '../page/staffOf'
import { Figure } from '../reports/Figure'
import { ReportFilters } from '../reports/ReportFilters'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { Exports, OverviewFrame, Problems } from './OverviewFrame'

/** Named in a cell; the rest is counted. */
const MOST_NAMED = 3
const MOST_LISTED = 100

const SETS = [
  { name: 'issues', heading: 'Số' },
  { name: 'items', heading: 'Tin bài' },
  { name: 'activities', heading: 'Hoạt động' },
] as const

/** Chủ đề: which topics of the plans are covered where, and what could fill the gaps. */
export async function CoverageView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const now = new Date()
  const { query, problems } = await loadReportQuery(req, view.searchParams ?? {}, now)
  return (
    <OverviewFrame view={view} path="do-bao-phu">
      {async () => (
        <Topics coverage={await loadCoverage(req, query, now)} {...{ query, problems }} />
      )}
    </OverviewFrame>
  )
}

type Props = { coverage: Coverage; query: ReportQuery; problems: readonly string[] }

function Topics({ coverage, query, problems }: Props) {
  const { topics, open, chosen, outlets } = coverage
  const gaps = topics.filter(({ missingAt }) => missingAt.length > 0)
  return (
    <>
      <header className="ts-head">
        <div>
          <h1>Độ bao phủ chủ đề</h1>
          <p className="ts-hint">
            Từ {formatDatePadded(query.range.from)} đến hết {formatDatePadded(query.range.to)}:{' '}
            {topics.length - gaps.length} trên {topics.length} chủ đề có ở cả {chosen.length} kênh
            đang xem.
          </p>
        </div>
        <Exports path="/api/obligations/coverage" search={reportSearch(query, { open: null })} />
      </header>
      <ReportFilters query={query} outlets={outlets} path="/admin/do-bao-phu" />
      <Problems problems={problems} />
      <DataTable
        caption="Chủ đề của kế hoạch"
        rows={topics}
        rowKey={({ topic }) => topic}
        stacks
        empty={
          <p className="ts-hint">Không có kế hoạch nào có chủ đề có hiệu lực trong khoảng này.</p>
        }
        columns={[
          { key: 'topic', heading: 'Chủ đề', cell: ({ name }) => name },
          {
            key: 'state',
            heading: 'Tình trạng',
            cell: (row) => <State row={row} of={chosen.length} />,
          },
          ...SETS.map(({ name, heading }) => ({
            key: name,
            heading,
            align: 'end' as const,
            cell: ({ topic, all }: CoveredTopic) => (
              <Figure
                query={query}
                figure={{ block: 'topics', row: rowKey(null, topic), name }}
                value={all?.[name].length ?? 0}
                label={heading}
              />
            ),
          })),
          {
            key: 'fill',
            heading: 'Có thể lấp bằng',
            cell: (row) => <Fillers row={row} />,
          },
        ]}
      />
      {gaps.length > 0 && <Open open={open} />}
      <footer className="ts-ledger__foot">
        {COVERAGE_NOTES.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </>
  )
}

function State({ row: { missingAt }, of }: { row: CoveredTopic; of: number }) {
  if (missingAt.length === 0) return <StatePill tone="good">Đã có</StatePill>
  const named = missingAt.slice(0, MOST_NAMED).join(', ')
  const rest = missingAt.length - MOST_NAMED
  return (
    <>
      <StatePill tone={missingAt.length === of ? 'bad' : 'warning'}>
        {missingAt.length === of ? 'Chưa có' : `${missingAt.length}/${of} kênh chưa có`}
      </StatePill>
      {of > 1 && (
        <small className="ts-report__of">
          {named}
          {rest > 0 && ` và ${rest} kênh nữa`}
        </small>
      )}
    </>
  )
}

function Fillers({ row: { missingAt, planned, texts } }: { row: CoveredTopic }) {
  if (missingAt.length === 0) return null
  if (planned.length + texts.length === 0) return <>chưa có gì đang chuẩn bị</>
  return (
    <>
      <Named fillers={planned} href={issueHref} words="số sắp tới" />
      <Named fillers={texts} href={articleHref} words="bài đang làm" />
    </>
  )
}

type NamedProps = { fillers: readonly Filler[]; href: (id: string) => string; words: string }

function Named({ fillers, href, words }: NamedProps) {
  if (fillers.length === 0) return null
  return (
    <span className="ts-report__amount">
      {fillers.length} {words}:{' '}
      {fillers.slice(0, MOST_NAMED).map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={href(id)}>{title}</a>
        </span>
      ))}
      {fillers.length > MOST_NAMED && '…'}
    </span>
  )
}

function Open({ open }: { open: readonly Filler[] }) {
  return (
    <section aria-labelledby="open-issues">
      <h2 id="open-issues">Số sắp tới chưa ghi chủ đề: {open.length}</h2>
      <DataTable
        caption="Số sắp tới chưa ghi chủ đề"
        rows={open.slice(0, MOST_LISTED)}
        rowKey={({ id }) => id}
        stacks
        empty={<p className="ts-hint">Mọi số trong 60 ngày tới đều đã ghi chủ đề.</p>}
        columns={[
          {
            key: 'title',
            heading: 'Số',
            cell: ({ id, title }) => <a href={issueHref(id)}>{title}</a>,
          },
          { key: 'outlet', heading: 'Kênh', cell: ({ outlet }) => outlet },
          {
            key: 'at',
            heading: 'Giờ theo lịch',
            cell: ({ at }) => (at === null ? '–' : formatDateTime(Date.parse(at))),
          },
        ]}
      />
      {open.length > MOST_LISTED && (
        <p>Còn {open.length - MOST_LISTED} số nữa chưa liệt kê ở đây; tệp Excel có đủ.</p>
      )}
    </section>
  )
}
