import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { PART } from '@/domain/report/reportRanges'
import type { MainNumber } from '@/domain/report/way/mainNumbers'
import type {
  Consolidated,
  OutletPart,
} from '@/newsroom/reports/consolidation/consolidationSubject'

import { reportPageHref } from '../links/pages'
import { type DataColumn, DataTable } from '../ui/DataTable'

const shown = (value: number | null | undefined) =>
  value === undefined ? '–' : value === null ? 'chưa rõ' : value.toLocaleString('vi-VN')

/** The numbers of each outlet as it froze them, with their sum; an outlet opens to its report, and from there to the records. */
export function OutletNumbers({ content, range }: { content: Consolidated; range: string }) {
  const { outlets, totals } = content
  const title = range === PART ? 'Từ báo cáo trước' : 'Cả kỳ báo cáo'
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        caption={`Số liệu các kênh: ${title}`}
        rows={totals[range] ?? []}
        rowKey={({ name }) => name}
        stacks
        empty={<p className="ts-hint">Chưa có báo cáo nào được tiếp nhận.</p>}
        columns={[
          {
            key: 'name',
            heading: 'Số liệu',
            cell: ({ name, unit }) => `${capital(name)} (${unit})`,
          },
          { key: 'total', heading: 'Tổng', align: 'end', cell: ({ value }) => shown(value) },
          ...outlets.map((part) => columnOf(part, range)),
        ]}
      />
    </>
  )
}

const columnOf = (part: OutletPart, range: string): DataColumn<MainNumber> => ({
  key: part.outlet,
  heading: part.outletName,
  align: 'end',
  cell: ({ name }) => {
    const own = part.numbers[range]?.find((one) => one.name === name)
    return (
      <a
        href={`${reportPageHref(part.report, part.number)}${range === PART ? '&phan=ky' : ''}`}
        aria-label={`${capital(name)} của ${part.outletName}: ${shown(own?.value)}, mở báo cáo của kênh`}
      >
        {shown(own?.value)}
      </a>
    )
  },
})

/** Which version of each outlet's report was taken. */
export function TakenReports({ outlets }: { outlets: readonly OutletPart[] }) {
  return (
    <ul>
      {outlets.map(({ outlet, outletName, report, number, cutOff }) => (
        <li key={outlet}>
          <a href={reportPageHref(report, number)}>
            {outletName}: bản {number}
          </a>
          , số liệu chốt lúc {formatDateTime(Date.parse(cutOff))}
        </li>
      ))}
    </ul>
  )
}

const capital = (name: string) => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
