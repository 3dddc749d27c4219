import type { AdminViewServerProps } from 'payload'

import { loadIndicatorPage } from '@/newsroom/reports/views/loadIndicatorPage'
import { NewsroomError } from '@/newsroom/words/failure'

import { reportPageHref } from '../../links/pages'
import { StaffPage } from '../../page/StaffPage'
import { staffOf } from '../../page/staffOf'
import { EmptyState } from '../../ui/EmptyState'
import { IndicatorForm } from './IndicatorForm'

const LIST = { label: 'Báo cáo', url: '/admin/bao-cao' }

/** Nhập chỉ tiêu: what an outlet counted itself, each number with where it comes from. */
export async function IndicatorEntryView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const [, id = ''] = Array.isArray(view.params?.segments) ? view.params.segments : []
  const page = await loadIndicatorPage(req, { id, now: new Date() }).catch((error: unknown) => {
    if (error instanceof NewsroomError) return error.message
    throw error
  })
  if (typeof page === 'string' || !page.writes || page.rows.length === 0) {
    const isReport = typeof page !== 'string'
    return (
      <StaffPage view={view} nav={[LIST]} className="ts-ledger ts-report">
        <h1>Nhập chỉ tiêu</h1>
        <EmptyState
          action={{
            label: isReport ? 'Xem báo cáo' : 'Các báo cáo',
            href: isReport ? reportPageHref(page.report.id) : LIST.url,
          }}
        >
          {isReport ? whyNot(page.writes) : page}
        </EmptyState>
      </StaffPage>
    )
  }
  const { report } = page
  return (
    <StaffPage
      view={view}
      nav={[LIST, { label: report.label, url: reportPageHref(id) }, { label: 'Nhập chỉ tiêu' }]}
      className="ts-ledger ts-report"
    >
      <header className="ts-head">
        <div>
          <h1>Nhập chỉ tiêu: {report.label}</h1>
          <p className="ts-hint">
            Chưa rõ thì để trống, khác với số 0. Mỗi số cần ghi nguồn: sổ, văn bản hoặc người đếm.
          </p>
        </div>
      </header>
      <IndicatorForm id={id} rows={page.rows} hasSoFar={page.hasSoFar} />
    </StaffPage>
  )
}

const whyNot = (writes: boolean): string =>
  writes
    ? 'Chưa có chỉ tiêu nào phải nhập. Quản trị thêm ở Danh mục, Chỉ tiêu báo cáo.'
    : 'Báo cáo này không nhận chỉ tiêu của bạn: chỉ người lập báo cáo của kênh nhập được, trước khi báo cáo được gửi.'
