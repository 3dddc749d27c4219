import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { codeWords } from '@/newsroom/reports/checkAddress'
import type { CheckedKind, ReportCheck } from '@/newsroom/reports/views/loadReportCheck'

import { consolidationPageHref, reportPageHref } from '../../links/pages'
import { DataTable } from '../../ui/DataTable'
import { StatePill } from '../../ui/StatePill'

const FAULTS = {
  figures:
    'Số liệu đang lưu không còn đúng như lúc gửi: mã tính lại từ số liệu khác mã đã ghi. Đừng dùng bản này; hãy báo quản trị khôi phục từ bản sao lưu.',
  content:
    'Lời báo cáo, tên gọi hoặc danh mục đang lưu không còn đúng như lúc gửi: mã tính lại khác mã in trên giấy. Đừng dùng bản này; hãy báo quản trị khôi phục từ bản sao lưu.',
} as const

const WORDS = {
  report: { good: 'Khớp với bản đã gửi', frozen: 'gửi', href: reportPageHref },
  consolidation: { good: 'Khớp với bản đã chốt', frozen: 'chốt', href: consolidationPageHref },
} as const satisfies Record<CheckedKind, unknown>

/** Which version a code is of, and whether it still holds what it held. */
export function CheckResult({ check }: { check: ReportCheck }) {
  const { kind, report, label, version, fault, brokenParts, later, numbers } = check
  const { number, hash } = version
  const { good, href } = WORDS[kind]
  const isBroken = fault !== null || brokenParts.length > 0
  return (
    <section aria-labelledby="check-result">
      <h2 id="check-result">
        <a href={href(report, number)}>
          {label}, bản {number}
        </a>{' '}
        <StatePill tone={isBroken ? 'bad' : 'good'}>{isBroken ? 'Không khớp' : good}</StatePill>
      </h2>
      <p className="ts-hint">
        {frozenWords(check)} Mã đầy đủ: {codeWords(hash)}.
      </p>
      {fault && (
        <p className="ts-ledger__problem" role="alert" data-tone="bad">
          {FAULTS[fault]}
        </p>
      )}
      {brokenParts.length > 0 && (
        <div className="ts-ledger__problem" role="alert" data-tone="bad">
          Báo cáo của các kênh sau đang lưu không còn đúng bản đã tổng hợp; hãy báo quản trị khôi
          phục từ bản sao lưu:
          <ul>
            {brokenParts.map((part) => (
              <li key={part.report}>
                <a href={reportPageHref(part.report, part.number)}>
                  {part.outletName}, bản {part.number}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {later !== null && (
        <p className="ts-ledger__problem" role="status" data-tone="warning">
          Báo cáo này đã có <a href={href(report, later)}>bản {later}</a> {WORDS[kind].frozen} sau.
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

function frozenWords({ kind, version }: ReportCheck): string {
  const { cutOff, frozenAt, frozenByName } = version
  const by = frozenByName === null ? '' : `, ${frozenByName} ${WORDS[kind].frozen}`
  const at = `${WORDS[kind].frozen} ${formatDateTime(Date.parse(frozenAt))}${by}.`
  return cutOff === null
    ? `Số liệu như từng kênh đã gửi, ${at}`
    : `Số liệu chốt lúc ${formatDateTime(Date.parse(cutOff))}, ${at}`
}
