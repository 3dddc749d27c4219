import type { Phrase } from '@/domain/report/way/phrases'
import type { ReportText } from '@/domain/report/way/sections'
import type { FrozenSection } from '@/newsroom/reports/reportSubject'

import { ReportSections } from './ReportSections'
import { ReportTextEditor } from './ReportTextEditor'

type Props = {
  /** Of its heading. */
  id: string
  /** Where the report is kept: `/reports/…`. */
  at: string
  report: { id: string; text: ReportText; textRevision: number }
  /** Whether the person may write it now. */
  writes: boolean
  phrases: readonly Phrase[]
  sections: readonly FrozenSection[]
}

/** The text of a report, to be written or to be read. */
export function ReportWords({ id, at, report, writes, phrases, sections }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Lời báo cáo</h2>
      {writes ? (
        <ReportTextEditor
          key={report.id}
          at={at}
          text={report.text}
          revision={report.textRevision}
          phrases={phrases}
        />
      ) : (
        <ReportSections sections={sections} />
      )}
    </section>
  )
}
