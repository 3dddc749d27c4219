import type { ShownFigures } from '@/newsroom/reports/reportNames'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { ObligationTables } from './ObligationFigures'
import { ActivityTable, ItemTable, TopicTable } from './OtherFigures'
import { ProgrammeTable } from './ProgrammeFigures'

/** All tables of a report's figures in a range, each count a way to its records. */
export function FigureTables(shown: { report: ShownFigures; query: ReportQuery }) {
  return (
    <>
      <section aria-labelledby="report-owed">
        <h2 id="report-owed">Nghĩa vụ: các kỳ đã hết trong khoảng</h2>
        <ObligationTables {...shown} />
      </section>
      <section aria-labelledby="report-columns">
        <h2 id="report-columns">Chương trình, chuyên trang</h2>
        <ProgrammeTable {...shown} />
      </section>
      <section aria-labelledby="report-items">
        <h2 id="report-items">Tin bài</h2>
        <ItemTable {...shown} />
      </section>
      <section aria-labelledby="report-activities">
        <h2 id="report-activities">Hoạt động</h2>
        <ActivityTable {...shown} />
      </section>
      <section aria-labelledby="report-topics">
        <h2 id="report-topics">Chủ đề</h2>
        <TopicTable {...shown} />
      </section>
    </>
  )
}
