import { reportCharts } from '@/domain/report/paper/reportCharts'
import {
  activitySummary,
  itemSummary,
  obligationSummary,
  programmeSummary,
  type Summary,
  summaryLine,
  topicSummary,
} from '@/domain/report/paper/summaries'
import { paperNames } from '@/newsroom/reports/paper/loadReportPaper'
import type { ShownFigures } from '@/newsroom/reports/reportNames'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { FoldedSection } from '../ui/FoldedSection'
import { ChartFigure } from './charts/ChartFigure'
import { ObligationTables } from './ObligationFigures'
import { ActivityTable, ItemTable, TopicTable } from './OtherFigures'
import { ProgrammeTable } from './ProgrammeFigures'

/** Units of a chart: on a phone its letters keep their size. */
const CHART_WIDTH = 360

/** The parts of the page that hold the figures. */
export const FIGURE_SECTIONS = [
  { id: 'report-owed', title: 'Nghĩa vụ: các kỳ đã hết trong khoảng' },
  { id: 'report-columns', title: 'Chương trình, chuyên trang' },
  { id: 'report-items', title: 'Tin bài' },
  { id: 'report-activities', title: 'Hoạt động' },
  { id: 'report-topics', title: 'Chủ đề' },
] as const
const [OWED, COLUMNS, ITEMS, ACTIVITIES, TOPICS] = FIGURE_SECTIONS

/** All charts and tables of a report's figures in a range, each count a way to its records. */
export function FigureTables(shown: { report: ShownFigures; query: ReportQuery }) {
  const { report, query } = shown
  const names = paperNames(report.names)
  const charts = reportCharts(report.figures, names, { range: query.range, width: CHART_WIDTH })
  const says = (summary: Summary) => summaryLine(summary(report.figures, names, query.range.name))
  return (
    <>
      <FoldedSection {...OWED} summary={says(obligationSummary)}>
        <ChartFigure chart={charts.periods} />
        <ObligationTables {...shown} />
      </FoldedSection>
      <FoldedSection {...COLUMNS} summary={says(programmeSummary)}>
        <ChartFigure chart={charts.columns} />
        <ProgrammeTable {...shown} />
      </FoldedSection>
      <FoldedSection {...ITEMS} summary={says(itemSummary)}>
        <ChartFigure chart={charts.genres} />
        <ItemTable {...shown} />
      </FoldedSection>
      <FoldedSection {...ACTIVITIES} summary={says(activitySummary)}>
        <ActivityTable {...shown} />
      </FoldedSection>
      <FoldedSection {...TOPICS} summary={says(topicSummary)}>
        <ChartFigure chart={charts.topics} />
        <TopicTable {...shown} />
      </FoldedSection>
    </>
  )
}
