import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { numberParts } from '@/domain/report/paper/numberParts'
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

/**
 * The sums over all outlets, then the numbers of each as it froze them: an outlet is a row, so that a hundred can be read, and
 * opens to its report, from there to the records.
 */
export function OutletNumbers({ content, range }: { content: Consolidated; range: string }) {
  const { outlets, totals } = content
  const title = range === PART ? 'Từ báo cáo trước' : 'Cả kỳ báo cáo'
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        caption={`Cộng các kênh: ${title}`}
        rows={totals[range] ?? []}
        rowKey={({ name }) => name}
        stacks
        empty={<p className="ts-hint">Chưa có báo cáo nào được tiếp nhận.</p>}
        columns={[
          { key: 'name', heading: 'Số liệu', cell: headingOf },
          { key: 'total', heading: 'Cộng', align: 'end', cell: ({ value }) => shown(value) },
        ]}
      />
      {numberParts(totals[range] ?? []).map((numbers, at, { length }) => (
        <DataTable
          key={numbers[0]?.name}
          caption={`Từng kênh: ${title}${length > 1 ? ` (${at + 1}/${length})` : ''}`}
          rows={outlets}
          rowKey={({ outlet }) => outlet}
          stacks
          empty={null}
          columns={[
            { key: 'outlet', heading: 'Kênh', cell: ({ outletName }) => outletName },
            ...numbers.map((number) => columnOf(number, range)),
          ]}
        />
      ))}
    </>
  )
}

/** What is counted in itself says its unit. */
const headingOf = ({ name, unit }: MainNumber) =>
  name === unit ? capital(name) : `${capital(name)} (${unit})`

const columnOf = (number: MainNumber, range: string): DataColumn<OutletPart> => ({
  key: number.name,
  heading: headingOf(number),
  align: 'end',
  cell: ({ outletName, report, number: version, numbers }) => {
    const value = shown(numbers[range]?.find(({ name }) => name === number.name)?.value)
    return (
      <a
        href={`${reportPageHref(report, version)}${range === PART ? '&phan=ky' : ''}`}
        aria-label={`${capital(number.name)} của ${outletName}: ${value}, mở báo cáo của kênh`}
      >
        {value}
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
