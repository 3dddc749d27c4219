import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { CountFigures, FreshnessFigures, ObligationFigures } from '@/domain/report/rows'
import { rowKey } from '@/newsroom/reports/views/idsBehind'
import type { ShownFigures } from '@/newsroom/reports/reportNames'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { periodHref } from '../links/pages'
import { type DataColumn, DataTable } from '../ui/DataTable'
import { Figure } from './Figure'

type Props = { report: ShownFigures; query: ReportQuery }

const NUMBERS = [
  { name: 'aired', heading: 'Đã phát' },
  { name: 'madeUp', heading: 'Đã bù' },
  { name: 'waived', heading: 'Được miễn' },
  { name: 'excused', heading: 'Tạm dừng' },
  { name: 'missed', heading: 'Thiếu số' },
] as const

/** What was owed in the periods that ended within the range, and what was done of it. */
export function ObligationTables({ report, query }: Props) {
  const { obligations } = report.figures
  const counts = obligations.filter((row): row is CountFigures => 'due' in row)
  const fresh = obligations.filter((row): row is FreshnessFigures => 'staleDays' in row)
  const title: DataColumn<ObligationFigures> = {
    key: 'title',
    heading: 'Nghĩa vụ',
    cell: ({ obligation }) => {
      const head = report.names.obligations[obligation]
      return (
        <>
          {head?.title}
          <small className="ts-report__of">{head?.outletName}</small>
        </>
      )
    },
  }
  const periods: DataColumn<ObligationFigures> = {
    key: 'periods',
    heading: 'Kỳ',
    cell: (row) => <Periods row={row} />,
  }
  const end = { align: 'end' } as const
  return (
    <>
      <DataTable
        caption="Nghĩa vụ theo số lượng"
        rows={counts}
        rowKey={({ obligation }) => obligation}
        stacks
        empty={null}
        columns={[
          title,
          periods,
          { key: 'due', heading: 'Phải có', ...end, cell: ({ due }) => due },
          ...NUMBERS.map(({ name, heading }) => ({
            key: name,
            heading,
            ...end,
            cell: (row: CountFigures) => (
              <Figure
                query={query}
                figure={{ block: 'obligations', row: rowKey(row.obligation), name }}
                value={row[name]}
                label={heading}
              />
            ),
          })),
          { key: 'onTime', heading: 'Đúng giờ', ...end, cell: ({ onTime }) => onTime },
          { key: 'late', heading: 'Muộn', ...end, cell: ({ late }) => late },
          { key: 'shortage', heading: 'Còn thiếu', ...end, cell: ({ shortage }) => shortage },
        ]}
      />
      <DataTable
        caption="Nghĩa vụ về bài mới"
        rows={fresh}
        rowKey={({ obligation }) => obligation}
        stacks
        empty={null}
        columns={[
          title,
          periods,
          {
            key: 'staleDays',
            heading: 'Ngày quá hạn',
            ...end,
            cell: ({ staleDays }) => staleDays,
          },
        ]}
      />
      {obligations.length === 0 && (
        <p className="ts-hint">Không có nghĩa vụ nào có kỳ trong khoảng này.</p>
      )}
    </>
  )
}

/** Which periods are counted, which were short, and which are not counted yet. */
function Periods({ row }: { row: ObligationFigures }) {
  const { obligation, periods, short, waiting, running, later } = row
  const rest = [
    ...waiting.map((name) => `${formatPeriod(name)} chờ xác nhận`),
    ...running.map((name) => `${formatPeriod(name)} chưa hết`),
    ...later.map((name) => `${formatPeriod(name)} hết sau kỳ báo cáo`),
  ]
  return (
    <>
      {periods.length} kỳ đã hết
      {short.length > 0 && (
        <>
          , thiếu:{' '}
          {short.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <a href={periodHref(obligation, name)}>{formatPeriod(name)}</a>
            </span>
          ))}
        </>
      )}
      {rest.length > 0 && <small className="ts-report__of">Chưa tính: {rest.join(', ')}</small>}
    </>
  )
}
