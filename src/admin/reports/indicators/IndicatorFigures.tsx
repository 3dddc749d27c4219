import { indicatorTable } from '@/domain/report/paper/indicatorTable'
import type { IndicatorRow } from '@/domain/report/indicator/types'

import { PaperTableView } from '../charts/PaperTableView'

type Props = {
  rows: readonly IndicatorRow[]
  hasSoFar: boolean
  /** Where they are entered; null for who does not. */
  entryHref: string | null
}

/** The indicators of a report; nothing where none are laid down. */
export function IndicatorFigures({ rows, hasSoFar, entryHref }: Props) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="report-indicators">
      <h2 id="report-indicators">Chỉ tiêu thống kê</h2>
      {entryHref && (
        <p>
          <a className="ts-button ts-button--quiet" href={entryHref}>
            Nhập chỉ tiêu
          </a>
        </p>
      )}
      <PaperTableView table={indicatorTable(rows, hasSoFar)} />
    </section>
  )
}
