import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { codeWords } from '@/newsroom/reports/checkAddress'
import type { ReportCheck } from '@/newsroom/reports/views/loadReportCheck'

import { reportPageHref } from '../../links/pages'
import { DataTable } from '../../ui/DataTable'
import { StatePill } from '../../ui/StatePill'

const FAULTS = {
  figures:
    'Số liệu đang lưu không còn đúng như lúc gửi: mã tính lại từ số liệu khác mã đã ghi. Đừng dùng bản này; hãy báo quản trị khôi phục từ bản sao lưu.',
  content:
    'Lời báo cáo, tên gọi hoặc danh mục đang lưu không còn đúng như lúc gửi: mã tính lại khác mã in trên giấy. Đừng dùng bản này; hãy báo quản trị khôi phục từ bản sao lưu.',
} as const

/** Which version a code is of, and whether it still holds what it held. */
export function CheckResult({ check }: { check: ReportCheck }) {
  const { report, label, version, fault, later, numbers } = check
  const { number, cutOff, sentAt, sentByName, hash } = version
  return (
    <section aria-labelledby="check-result">
      <h2 id="check-result">
        <a href={reportPageHref(report, number)}>
          {label}, bản {number}
        </a>{' '}
        <StatePill tone={fault ? 'bad' : 'good'}>
          {fault ? 'Không khớp' : 'Khớp với bản đã gửi'}
        </StatePill>
      </h2>
      <p className="ts-hint">
        Số liệu chốt lúc {formatDateTime(Date.parse(cutOff))}, gửi{' '}
        {formatDateTime(Date.parse(sentAt))}
        {sentByName && `, ${sentByName} gửi`}. Mã đầy đủ: {codeWords(hash)}.
      </p>
      {fault && (
        <p className="ts-ledger__problem" role="alert" data-tone="bad">
          {FAULTS[fault]}
        </p>
      )}
      {later !== null && (
        <p className="ts-ledger__problem" role="status" data-tone="warning">
          Báo cáo này đã có <a href={reportPageHref(report, later)}>bản {later}</a> gửi sau.
        </p>
      )}
      <DataTable
        caption="Các số chính đang lưu, để so với bản in"
        rows={numbers}
        rowKey={({ name }) => name}
        stacks
        empty={null}
        columns={[
          { key: 'name', heading: 'Số liệu đang lưu', cell: ({ name }) => name },
          {
            key: 'value',
            heading: 'Giá trị',
            align: 'end',
            cell: ({ value, unit }) =>
              value === null ? 'chưa rõ' : `${value.toLocaleString('vi-VN')} ${unit}`,
          },
        ]}
      />
    </section>
  )
}
