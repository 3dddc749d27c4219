import { obligationSummary, programmeSummary, summaryLine } from '@/domain/report/paper/summaries'
import { paperNames } from '@/newsroom/reports/paper/loadReportPaper'
import type { ShownFigures } from '@/newsroom/reports/reportNames'

type Props = { report: ShownFigures; range: string }

/** What aired in a range, and what became of the periods that ended in it: two numbers, neither out of the other. */
export function BothNumbers({ report: { figures, names }, range }: Props) {
  const of = [figures, paperNames(names), range] as const
  return (
    <dl className="ts-report__both">
      <dt>Phát trong khoảng</dt>
      <dd>{summaryLine(programmeSummary(...of))}</dd>
      <dt>Kỳ nghĩa vụ hết trong khoảng</dt>
      <dd>{summaryLine(obligationSummary(...of))}</dd>
    </dl>
  )
}
