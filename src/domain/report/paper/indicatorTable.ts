import type { IndicatorPart, IndicatorRow } from '../indicator/types'
import { type Source, serial, tableOf } from './tableParts'
import type { PaperTable } from './types'

type Line = { row: IndicatorRow; part: IndicatorPart }

/** Indicators with their parts: what was entered names its source, what is not known is not 0. */
export function indicatorTable(rows: readonly IndicatorRow[], hasSoFar: boolean): PaperTable {
  const lines = rows.flatMap((row) => row.parts.map((part): Line => ({ row, part })))
  const number = { width: 17, align: 'right' } as const
  const sources: Source<Line>[] = [
    serial(),
    {
      ...{ heading: 'Chỉ tiêu', width: 0, align: 'left' },
      value: ({ row, part }) => (part.label === '' ? row.name : `${row.name}: ${part.label}`),
    },
    { heading: 'Đơn vị tính', width: 20, align: 'center', value: ({ row }) => row.unit },
    { ...number, heading: 'Trong kỳ', value: ({ part }) => part.period },
    ...(hasSoFar ? [{ ...number, heading: 'Lũy kế', value: ({ part }: Line) => part.soFar }] : []),
    {
      ...{ ...number, heading: 'Tỉ lệ', unit: '%' },
      value: ({ part }) => (part.share === null ? null : Number(part.share)),
    },
    {
      ...{ heading: 'Nguồn', width: 36, align: 'center' },
      value: ({ row, part }) => (row.isComputed ? 'Tính từ số liệu' : part.source || null),
    },
  ]
  return {
    ...{ name: 'Chỉ tiêu', caption: 'Các chỉ tiêu thống kê', ...tableOf(sources, lines) },
    ...{ totals: [], note: lines.length > 0 ? 'Dấu – là chưa rõ, không phải số 0.' : null },
  }
}
