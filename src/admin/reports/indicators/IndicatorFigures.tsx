import { indicatorTable } from '@/domain/report/paper/indicatorTable'
import type { IndicatorRow } from '@/domain/report/indicator/types'

import { FoldedSection } from '../../ui/FoldedSection'
import { PaperTableView } from '../charts/PaperTableView'

type Props = {
  id: string
  title: string
  rows: readonly IndicatorRow[]
  hasSoFar: boolean
  /** Where they are entered; null for who does not. */
  entryHref: string | null
}

/** The indicators of a report; nothing where none are laid down. */
export function IndicatorFigures({ id, title, rows, hasSoFar, entryHref }: Props) {
  if (rows.length === 0) return null
  const unknown = rows.filter(({ parts }) => parts.every(({ period }) => period === null)).length
  const summary = `${rows.length} chỉ tiêu${unknown > 0 ? `, ${unknown} chưa rõ` : ''}.`
  return (
    <FoldedSection id={id} title={title} summary={summary}>
      {entryHref && (
        <p>
          <a className="ts-button ts-button--quiet" href={entryHref}>
            Nhập chỉ tiêu
          </a>
        </p>
      )}
      <PaperTableView table={indicatorTable(rows, hasSoFar)} />
    </FoldedSection>
  )
}
