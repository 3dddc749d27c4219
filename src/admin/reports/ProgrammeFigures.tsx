import type { ProgrammeFigures } from '@/domain/report/rows'
import { rowKey } from '@/newsroom/reports/views/idsBehind'
import type { ShownFigures } from '@/newsroom/reports/reportNames'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { DataTable } from '../ui/DataTable'
import { Figure } from './Figure'

type Props = { report: ShownFigures; query: ReportQuery }

const NUMBERS = [
  { name: 'planned', heading: 'Theo lịch' },
  { name: 'aired', heading: 'Đã phát' },
  { name: 'late', heading: 'Muộn' },
  { name: 'makeUps', heading: 'Phát bù' },
  { name: 'waiting', heading: 'Chờ xác nhận' },
  { name: 'missed', heading: 'Không phát' },
  { name: 'repeats', heading: 'Phát lại' },
  { name: 'relays', heading: 'Tiếp sóng' },
] as const

/** What went out of each programme and page, seen without any obligation. */
export function ProgrammeTable({ report, query }: Props) {
  const total = report.figures.totals.find(({ outlet }) => outlet === null)
  const rows = report.figures.programmes.filter(
    ({ planned, aired, repeats, relays }) => planned + aired + repeats + relays > 0,
  )
  return (
    <>
      <DataTable
        caption="Chương trình, chuyên trang"
        rows={rows}
        rowKey={({ column }) => column}
        stacks
        empty={<p className="ts-hint">Không có số nào theo lịch hay đã phát trong khoảng này.</p>}
        columns={[
          {
            key: 'column',
            heading: 'Chuyên mục',
            cell: ({ column }) => (
              <>
                {report.names.columns[column]}
                <small className="ts-report__of">
                  {report.names.outlets[report.names.columnOutlets[column] ?? '']}
                </small>
              </>
            ),
          },
          ...NUMBERS.map(({ name, heading }) => ({
            key: name,
            heading,
            align: 'end' as const,
            cell: (row: ProgrammeFigures) => (
              <Figure
                query={query}
                figure={{ block: 'programmes', row: rowKey(row.column), name }}
                value={row[name]}
                label={heading}
              />
            ),
          })),
          {
            key: 'minutes',
            heading: 'Phút',
            align: 'end',
            cell: ({ minutes, aired, unknownLength }) => (
              <>
                {aired > 0 && unknownLength === aired ? '–' : minutes.toLocaleString('vi-VN')}
                {unknownLength > 0 && (
                  <small className="ts-report__of">{unknownLength} số chưa rõ thời lượng</small>
                )}
              </>
            ),
          },
        ]}
      />
      {rows.length > 1 && total && (
        <p>
          Cộng: {total.aired.toLocaleString('vi-VN')} số đã phát,{' '}
          {total.repeats.toLocaleString('vi-VN')} lượt phát lại,{' '}
          {total.minutes.toLocaleString('vi-VN')} phút.
        </p>
      )}
    </>
  )
}
