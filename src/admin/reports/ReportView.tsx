import type { AdminViewServerProps } from 'payload'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { loadReport } from '@/newsroom/reports/views/loadReport'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { SectionMenu } from '../ui/SectionMenu'
import { BothNumbers } from './BothNumbers'
import { FIGURE_SECTIONS, FigureTables } from './FigureTables'
import { Records } from './Records'
import { PaperButtons } from './PaperButtons'
import { ReportFilters } from './ReportFilters'

/** Số liệu báo cáo: the figures of a periodic report as they are now; counts open to their records. */
export async function ReportView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const now = new Date()
  const { query, problems } = await loadReportQuery(req, view.searchParams ?? {}, now)
  const report = await loadReport(req, query, now)
  return (
    <StaffPage view={view} nav={[{ label: 'Số liệu báo cáo' }]} className="ts-ledger ts-report">
      <header className="ts-head">
        <div>
          <h1>Số liệu báo cáo {nameOf(query)}</h1>
          <p className="ts-hint">
            Từ {formatDatePadded(query.range.from)} đến hết {formatDatePadded(query.range.to)}, theo
            những gì đã xác nhận đến {formatDateTime(now.getTime())}.
            {query.window && ` Hạn gửi ${formatDatePadded(query.window.due)}.`}
          </p>
        </div>
      </header>
      <PaperButtons
        label="Bản in của số liệu"
        path="/api/obligations/figures"
        search={reportSearch(query, { open: null })}
      />
      <ReportFilters query={query} outlets={report.outlets} />
      {problems.map((problem) => (
        <p key={problem} className="ts-ledger__problem" role="alert" data-tone="warning">
          {problem}
        </p>
      ))}
      {query.open && !report.behind && (
        <p className="ts-ledger__problem" role="alert" data-tone="warning">
          Con số này không còn trong bảng; hãy bấm lại vào con số muốn xem.
        </p>
      )}
      {report.behind && <Records behind={report.behind} query={query} />}
      <BothNumbers report={report} range={query.range.name} />
      <SectionMenu sections={FIGURE_SECTIONS} />
      <FigureTables report={report} query={query} />
      <p className="ts-hint">
        Nghĩa vụ tính theo kỳ của nghĩa vụ, chương trình tính theo ngày phát: hai con số được tính
        riêng, không suy ra từ nhau. Các khoảng gối lên nhau thì không cộng với nhau.
      </p>
    </StaffPage>
  )
}

const nameOf = ({ window, year }: ReportQuery): string =>
  window ? `${window.name} năm ${year}`.replace('Năm năm', 'năm') : 'theo khoảng ngày'
