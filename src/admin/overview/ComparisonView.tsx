import type { AdminViewServerProps } from 'payload'
import { Fragment } from 'react'

import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { NamedRange } from '@/domain/report/types'
import { COMPARISON_NAMES } from '@/newsroom/overview/views/comparisonSheets'
import {
  type ComparedOutlet,
  type Comparison,
  loadComparison,
} from '@/newsroom/overview/views/loadComparison'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'
import { COMPARED_WORDS, comparedWords } from '@/newsroom/words/comparison'

import { staffOf } from '../page/staffOf'
import { ReportFilters } from '../reports/ReportFilters'
import { DataTable } from '../ui/DataTable'
import { Exports, OverviewFrame, Problems } from './OverviewFrame'

/** So với năm trước: outlets in a range and in the same dates of the year before. */
export async function ComparisonView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const now = new Date()
  const { query, problems } = await loadReportQuery(req, view.searchParams ?? {}, now)
  return (
    <OverviewFrame view={view} path="so-sanh-nam">
      {async () => (
        <Years comparison={await loadComparison(req, query, now)} {...{ query, problems }} />
      )}
    </OverviewFrame>
  )
}

type Props = { comparison: Comparison; query: ReportQuery; problems: readonly string[] }

function Years({ comparison, query, problems }: Props) {
  const { now, before, rows, outlets } = comparison
  // A line of eight unknown numbers says no more than the name of the outlet among others like it.
  const silent = rows.filter((row) => !row.now && !row.before)
  return (
    <>
      <header className="ts-head">
        <div>
          <h1>So với năm trước</h1>
          <p className="ts-hint">
            {daysOf(now)}, bên cạnh {daysOf(before)}. Chỉ so cùng những ngày đã qua.
          </p>
        </div>
        <Exports path="/api/obligations/comparison" search={reportSearch(query, { open: null })} />
      </header>
      <ReportFilters query={query} outlets={outlets} path="/admin/so-sanh-nam" />
      <Problems problems={problems} />
      <DataTable
        caption="Các kênh, năm nay và năm trước"
        rows={rows.filter((row) => row.now ?? row.before)}
        rowKey={({ id }) => id}
        stacks
        empty={
          rows.length === 0 && (
            <p className="ts-hint">Không có kênh nào trong phạm vi bạn theo dõi.</p>
          )
        }
        columns={[
          {
            key: 'name',
            heading: 'Kênh',
            cell: ({ id, name }) => (
              <>
                {name}
                <small className="ts-report__of">
                  <a href={figuresHref(id, now)}>
                    Số liệu năm nay<span className="sr-only"> của {name}</span>
                  </a>
                  {' · '}
                  <a href={figuresHref(id, before)}>
                    năm trước<span className="sr-only"> của {name}</span>
                  </a>
                </small>
              </>
            ),
          },
          ...COMPARISON_NAMES.map((name) => ({
            key: name,
            heading: COMPARED_WORDS[name],
            cell: (row: ComparedOutlet) => comparedWords(row.now?.[name], row.before?.[name]),
          })),
        ]}
      />
      {silent.length > 0 && (
        <p className="ts-ledger__foot">
          Chưa có số liệu ở cả hai khoảng ({silent.length}):{' '}
          {silent.map(({ id, name }, at) => (
            <Fragment key={id}>
              {at > 0 && ', '}
              <a href={figuresHref(id, now)}>{name}</a>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  )
}

const daysOf = ({ from, to }: NamedRange) => `${formatDatePadded(from)} – ${formatDatePadded(to)}`

const figuresHref = (outlet: string, { from, to }: NamedRange) =>
  `/admin/so-lieu?${new URLSearchParams({ tu: from, den: to, kenh: outlet })}`
