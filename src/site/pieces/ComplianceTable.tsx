import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { ComplianceView } from '@/public-api/programmeSchemas'

type Periods = ComplianceView['periods']
type Props = {
  outlet: string
  year: number
  years: readonly number[]
  address: string
  periods: Periods
}

const SUMS = [
  ['due', 'Phải làm'],
  ['onTime', 'Đúng hạn'],
  ['late', 'Muộn'],
  ['madeUp', 'Làm bù'],
  ['waived', 'Được miễn'],
  ['excused', 'Có lý do'],
  ['missed', 'Bỏ lỡ'],
  ['pending', 'Chưa rõ'],
] as const

/** Of each length of periods a table: each is judged by itself, so they are not summed over each other. */
const LENGTHS: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}$/, 'Theo tháng'],
  [/^\d{4}-Q\d$/, 'Theo quý'],
  [/^\d{4}-H\d$/, 'Theo nửa năm'],
  [/^\d{4}$/, 'Cả năm'],
  [/^\d{4}-W\d{2}$/, 'Theo tuần'],
]

/** What became of an outlet's obligations in a year, period by period. */
export function ComplianceTable({ outlet, year, years, address, periods }: Props) {
  const tables = LENGTHS.map(([shape, caption]) => ({
    caption,
    rows: periods.filter(({ period }) => shape.test(period)),
  })).filter(({ rows }) => rows.length > 0)
  return (
    <div className="compliance">
      <header className="column-head">
        <h1>Thực hiện nghĩa vụ năm {year}</h1>
        <p className="column-about">
          {outlet} công bố số tin, bài, chương trình phải làm theo các văn bản và đã làm trong từng
          kỳ. Mỗi kỳ được xét riêng; kỳ này không bù cho kỳ khác.
        </p>
        <nav aria-label="Năm">
          <ul className="years">
            {years.map((one) => (
              <li key={one}>
                <a href={`${address}?nam=${one}`} aria-current={one === year ? 'true' : undefined}>
                  {one}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {tables.length === 0 && <p className="empty">Năm {year} chưa có kỳ nào bắt đầu.</p>}
      {tables.map(({ caption, rows }) => (
        <div
          key={caption}
          className="compliance-table"
          role="region"
          aria-label={caption}
          tabIndex={0}
        >
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">Kỳ</th>
                {SUMS.map(([key, words]) => (
                  <th key={key} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.period} ${row.from}`}>
                  <th scope="row">{formatPeriod(row.period)}</th>
                  {SUMS.map(([key]) => (
                    <td key={key} className={row[key] === 0 ? 'zero' : undefined}>
                      {row[key]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  )
}
