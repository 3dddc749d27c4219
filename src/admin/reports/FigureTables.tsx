import { reportCharts } from '@/domain/report/paper/reportCharts'
import { paperNames } from '@/newsroom/reports/paper/loadReportPaper'
import type { ShownFigures } from '@/newsroom/reports/reportNames'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { ChartFigure } from './charts/ChartFigure'
import { ObligationTables } from './ObligationFigures'
import { ActivityTable, ItemTable, TopicTable } from './OtherFigures'
import { ProgrammeTable } from './ProgrammeFigures'

/** Units of a chart: on a phone its letters keep their size. */
const CHART_WIDTH = 360

/** All charts and tables of a report's figures in a range, each count a way to its records. */
export function FigureTables(shown: { report: ShownFigures; query: ReportQuery }) {
  const { report, query } = shown
  const charts = reportCharts(report.figures, paperNames(report.names), {
    ...{ range: query.range, width: CHART_WIDTH },
  })
  return (
    <>
      <section aria-labelledby="report-owed">
        <h2 id="report-owed">Nghĩa vụ: các kỳ đã hết trong khoảng</h2>
        <ChartFigure chart={charts.periods} />
        <ObligationTables {...shown} />
      </section>
      <section aria-labelledby="report-columns">
        <h2 id="report-columns">Chương trình, chuyên trang</h2>
        <ChartFigure chart={charts.columns} />
        <ProgrammeTable {...shown} />
      </section>
      <section aria-labelledby="report-items">
        <h2 id="report-items">Tin bài</h2>
        <ChartFigure chart={charts.genres} />
        <ItemTable {...shown} />
      </section>
      <section aria-labelledby="report-activities">
        <h2 id="report-activities">Hoạt động</h2>
        <ActivityTable {...shown} />
      </section>
      <section aria-labelledby="report-topics">
        <h2 id="report-topics">Chủ đề</h2>
        <ChartFigure chart={charts.topics} />
        <TopicTable {...shown} />
      </section>
    </>
  )
}
