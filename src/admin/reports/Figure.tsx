import type { FigureKey, ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { reportHref } from './reportHref'

type Props = {
  query: ReportQuery
  figure: FigureKey
  value: number
  /** What it counts, for those who don't see the heading. */
  label: string
}

/** A number that opens what it counts; nothing stands behind 0. */
export function Figure({ query, figure, value, label }: Props) {
  if (value === 0) return <>0</>
  const { open } = query
  const isOpen =
    open?.block === figure.block && open.row === figure.row && open.name === figure.name
  return (
    <a
      href={reportHref(query, { open: figure })}
      aria-label={`${label}: ${value.toLocaleString('vi-VN')}, xem các bản ghi`}
      aria-current={isOpen || undefined}
    >
      {value.toLocaleString('vi-VN')}
    </a>
  )
}
