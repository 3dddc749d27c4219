import type { AdminViewServerProps } from 'payload'

import { CHECK_PAGE, codeWords } from '@/newsroom/reports/checkAddress'
import { codeAsked, loadReportCheck } from '@/newsroom/reports/views/loadReportCheck'

import { StaffPage } from '../../page/StaffPage'
import { staffOf } from '../../page/staffOf'
import { CheckResult } from './CheckResult'

/** Kiểm tra bản in: whether what is stored of a report is still what its paper was made of. */
export async function ReportCheckView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const typed = view.searchParams?.ma
  const asked = codeAsked(typed)
  const check = asked.kind === 'code' ? await loadReportCheck(req, asked.code) : null
  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Báo cáo', url: '/admin/bao-cao' }, { label: 'Kiểm tra bản in' }]}
      className="ts-ledger ts-report"
    >
      <header className="ts-head">
        <div>
          <h1>Kiểm tra bản in</h1>
          <p className="ts-hint">
            Mã kiểm tra in ở chân mỗi trang của báo cáo đã gửi hoặc đã chốt. Máy chủ tính lại mã từ
            số liệu và lời báo cáo đang lưu rồi so với mã này.
          </p>
        </div>
      </header>
      <form className="ts-filters" action={CHECK_PAGE} role="search" aria-label="Mã kiểm tra">
        <label className="ts-filters__field ts-check__code">
          <span className="ts-label">Mã kiểm tra trên bản in</span>
          <input
            className="ts-input"
            name="ma"
            required
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            defaultValue={typeof typed === 'string' ? typed.slice(0, 120) : ''}
          />
        </label>
        <button type="submit" className="ts-button ts-button--primary ts-report__look">
          Kiểm tra
        </button>
      </form>
      {asked.kind === 'odd' && (
        <p className="ts-ledger__problem" role="alert" data-tone="warning">
          Mã chưa đọc được. Hãy nhập ít nhất 16 ký tự đầu của mã, chỉ gồm chữ số 0–9 và chữ a–f; có
          thể để nguyên dấu cách.
        </p>
      )}
      {asked.kind === 'code' && !check && (
        <p className="ts-ledger__problem" role="alert" data-tone="bad">
          Không có báo cáo đã gửi hoặc đã chốt nào bạn được xem mang mã {codeWords(asked.code)}. Hãy
          so lại từng nhóm ký tự với bản in; nếu vẫn không thấy thì bản in không phải của báo cáo
          đang lưu.
        </p>
      )}
      {check && <CheckResult check={check} />}
    </StaffPage>
  )
}
