import type { ItemFigures, TopicFigures } from '@/domain/report/rows'
import { rowKey } from '@/newsroom/reports/views/idsBehind'
import type { ShownFigures } from '@/newsroom/reports/reportNames'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'
import { GENRE_WORDS } from '@/public-api/words'

import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { Figure } from './Figure'

type Props = { report: ShownFigures; query: ReportQuery }

const end = { align: 'end' } as const

/** Published texts by genre, over all outlets looked at. */
export function ItemTable({ report, query }: Props) {
  const genreOf = ({ genre }: ItemFigures) => GENRE_WORDS[genre as keyof typeof GENRE_WORDS]
  return (
    <DataTable
      caption="Tin bài theo thể loại"
      rows={report.figures.items.filter(({ outlet }) => outlet === null)}
      rowKey={({ genre }) => genre}
      stacks
      empty={<p className="ts-hint">Không có tin bài nào đăng trong khoảng này.</p>}
      columns={[
        { key: 'genre', heading: 'Thể loại', cell: genreOf },
        {
          key: 'count',
          heading: 'Đã đăng',
          ...end,
          cell: (row) => (
            <Figure
              query={query}
              figure={{ block: 'items', row: rowKey(row.outlet, row.genre), name: 'count' }}
              value={row.count}
              label={genreOf(row)}
            />
          ),
        },
        {
          key: 'percent',
          heading: 'Tỉ lệ',
          ...end,
          cell: ({ percent }) => (percent === null ? '–' : `${percent.replace('.', ',')} %`),
        },
        {
          key: 'takenDown',
          heading: 'Đã gỡ',
          ...end,
          cell: (row) => (
            <Figure
              query={query}
              figure={{ block: 'items', row: rowKey(row.outlet, row.genre), name: 'takenDown' }}
              value={row.takenDown}
              label={`${genreOf(row)} đã gỡ`}
            />
          ),
        },
      ]}
    />
  )
}

/** Other ways of communication, by kind; what nobody counted is said to be unknown. */
export function ActivityTable({ report, query }: Props) {
  return (
    <DataTable
      caption="Hoạt động tuyên truyền"
      rows={report.figures.activities}
      rowKey={({ kind }) => kind}
      stacks
      empty={<p className="ts-hint">Không có hoạt động nào đã ghi trong khoảng này.</p>}
      columns={[
        { key: 'kind', heading: 'Loại', cell: ({ kind }) => report.names.kinds[kind] ?? '' },
        {
          key: 'count',
          heading: 'Số hoạt động',
          ...end,
          cell: ({ kind, count }) => (
            <Figure
              query={query}
              figure={{ block: 'activities', row: rowKey(kind), name: 'count' }}
              value={count}
              label={report.names.kinds[kind] ?? ''}
            />
          ),
        },
        {
          key: 'quantities',
          heading: 'Số lượng',
          cell: ({ quantities, count }) =>
            Object.entries(quantities).map(([unit, { sum, unknown }]) => (
              <span key={unit} className="ts-report__amount">
                {amountWords(unit, { sum, unknown, count })}
              </span>
            )),
        },
      ]}
    />
  )
}

/** What is known of an amount; that it is not known of some, or of any, is said. */
function amountWords(
  unit: string,
  { sum, unknown, count }: { sum: number; unknown: number; count: number },
): string {
  if (unknown === count) return `chưa rõ số ${unit}`
  const known = `${sum.toLocaleString('vi-VN')} ${unit}`
  return unknown === 0 ? known : `${known}, ${unknown} hoạt động chưa rõ`
}

const SETS = [
  { name: 'issues', heading: 'Số' },
  { name: 'items', heading: 'Tin bài' },
  { name: 'activities', heading: 'Hoạt động' },
] as const

/** Which topics of the plans were spoken of, a topic with all below it. */
export function TopicTable({ report, query }: Props) {
  const rows = report.figures.topics.filter(({ outlet }) => outlet === null)
  return (
    <DataTable
      caption="Nội dung tuyên truyền theo chủ đề"
      rows={rows}
      rowKey={({ topic }) => topic ?? ''}
      stacks
      empty={null}
      columns={[
        {
          key: 'topic',
          heading: 'Chủ đề',
          cell: ({ topic }) =>
            topic === null ? 'Không ghi chủ đề' : (report.names.topics[topic] ?? ''),
        },
        {
          key: 'covered',
          heading: 'Đã có',
          cell: ({ topic, covered }) =>
            topic !== null && (
              <StatePill tone={covered ? 'good' : 'warning'}>
                {covered ? 'Đã có' : 'Chưa có'}
              </StatePill>
            ),
        },
        ...SETS.map(({ name, heading }) => ({
          key: name,
          heading,
          ...end,
          cell: (row: TopicFigures) => (
            <Figure
              query={query}
              figure={{ block: 'topics', row: rowKey(row.outlet, row.topic), name }}
              value={row[name].length}
              label={heading}
            />
          ),
        })),
      ]}
    />
  )
}
