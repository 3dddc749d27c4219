import type { Compared } from '@/domain/report/way/comparison'
import type { Comparison } from '@/newsroom/reports/reportSubject'

import { DataTable } from '../ui/DataTable'
import { FoldedSection } from '../ui/FoldedSection'

type Props = {
  id: string
  title: string
  comparisons: readonly Comparison[]
  hasEarlier: boolean
}

const NONE = 'Chưa có báo cáo trước đã gửi của kênh này để so sánh.'
const end = { align: 'end' } as const
const shown = (value: number | null) => (value === null ? '–' : value.toLocaleString('vi-VN'))
const signed = (value: number | null) =>
  value === null ? '–' : `${value > 0 ? '+' : ''}${value.toLocaleString('vi-VN')}`

/** Figures beside those of the reports before, as these were sent. */
export function ComparisonTable({ id, title, comparisons, hasEarlier }: Props) {
  if (!hasEarlier) return null
  const summary =
    comparisons.length === 0 ? NONE : `Với ${comparisons.map((one) => one.with).join(', ')}.`
  return (
    <FoldedSection id={id} title={title} summary={summary}>
      {comparisons.length === 0 && <p className="ts-hint">{NONE}</p>}
      {comparisons.map((one) => (
        <DataTable
          key={one.with}
          caption={`So với ${one.with}`}
          rows={one.rows}
          rowKey={({ name }) => name}
          stacks
          empty={null}
          columns={[
            { key: 'name', heading: 'Số liệu', cell: nameOf },
            { key: 'value', heading: 'Báo cáo này', ...end, cell: ({ value }) => shown(value) },
            { key: 'before', heading: one.with, ...end, cell: ({ before }) => shown(before) },
            {
              key: 'difference',
              heading: 'Tăng, giảm',
              ...end,
              cell: ({ difference }) => signed(difference),
            },
            {
              key: 'percent',
              heading: 'Tỉ lệ',
              ...end,
              cell: ({ percent }) => (percent === null ? '–' : `${percent.replace('.', ',')} %`),
            },
          ]}
        />
      ))}
    </FoldedSection>
  )
}

const nameOf = ({ name }: Compared) => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
