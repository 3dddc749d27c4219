import type { AdminViewServerProps } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { CHECK_PAGE } from '@/newsroom/reports/checkAddress'
import { loadReportRules } from '@/newsroom/reports/reportRules'
import { outletsRead } from '@/newsroom/reports/views/loadReport'
import {
  loadReportList,
  type ReportGroup,
  type ReportLine,
} from '@/newsroom/reports/views/loadReportList'
import { readReportQuery } from '@/newsroom/reports/views/reportQuery'
import { REPORT_STATE_WORDS } from '@/newsroom/words/reportStates'

import { reportPageHref } from '../links/pages'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { BeginOwnReport, BeginReport } from './BeginReport'
import { REPORT_TONES } from './reportTones'

/** Báo cáo: what each outlet owes of a year, by window, and where it stands. */
export async function ReportsView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const today = civilDateOf(Date.now())
  const rules = await loadReportRules(req)
  const asked = view.searchParams?.nam
  const { query, problems } = readReportQuery({ nam: asked }, today, rules)
  const { year } = query
  const outlets = await outletsRead(req)
  const { groups, preparesAt } = await loadReportList(req, { year, rules, outlets, today })
  return (
    <StaffPage view={view} nav={[{ label: 'Báo cáo' }]} className="ts-ledger ts-report">
      <header className="ts-head">
        <div>
          <h1>Báo cáo năm {year}</h1>
          <p className="ts-hint">
            Mỗi kênh một báo cáo cho mỗi kỳ: lập, gửi, rồi cơ quan theo dõi tiếp nhận hoặc trả lại.
          </p>
        </div>
        <a className="ts-button ts-button--quiet" href={CHECK_PAGE}>
          Kiểm tra bản in
        </a>
        {preparesAt.length > 0 && <BeginOwnReport outlets={preparesAt} />}
      </header>
      <nav className="ts-lists" aria-label="Năm báo cáo">
        {[year - 1, year + 1].map((one) => (
          <a key={one} className="ts-button ts-button--quiet" href={`/admin/bao-cao?nam=${one}`}>
            Năm {one}
          </a>
        ))}
      </nav>
      {problems.map((problem) => (
        <p key={problem} className="ts-ledger__problem" role="alert" data-tone="warning">
          {problem}
        </p>
      ))}
      {groups.length === 0 && <p className="ts-hint">Năm {year} chưa có kỳ báo cáo nào bắt đầu.</p>}
      {groups.map((group) => (
        <Group key={group.name ?? ''} group={group} year={year} />
      ))}
    </StaffPage>
  )
}

function Group({ group, year }: { group: ReportGroup; year: number }) {
  const { name, from, to, due, lines, missing } = group
  const title = name ?? 'Báo cáo theo khoảng ngày'
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {from && to && due && (
        <p className="ts-hint">
          Từ {formatDatePadded(from)} đến hết {formatDatePadded(to)}, hạn gửi{' '}
          {formatDatePadded(due)}.{' '}
          {missing.length === 0
            ? 'Các kênh đã gửi đủ.'
            : `Chưa gửi (${missing.length}): ${missing.join(', ')}.`}
        </p>
      )}
      <DataTable
        caption={title}
        rows={lines}
        rowKey={({ id, outlet }) => id ?? outlet}
        stacks
        empty={<p className="ts-hint">Không có kênh nào phải báo cáo kỳ này.</p>}
        columns={[
          {
            key: 'label',
            heading: 'Báo cáo',
            cell: ({ id, label }) => (id ? <a href={reportPageHref(id)}>{label}</a> : label),
          },
          { key: 'state', heading: 'Trạng thái', cell: (line) => <State line={line} /> },
          {
            key: 'act',
            heading: 'Việc',
            cell: ({ id, outlet, outletName, prepares }) =>
              id === null && name !== null && prepares ? (
                <BeginReport asked={{ outlet, window: name, year }} about={outletName} />
              ) : null,
          },
        ]}
      />
    </section>
  )
}

function State({ line: { state, isOverdue } }: { line: ReportLine }) {
  return (
    <>
      <StatePill tone={state ? REPORT_TONES[state] : 'muted'}>
        {state ? REPORT_STATE_WORDS[state].vi : 'Chưa lập'}
      </StatePill>{' '}
      {isOverdue && <StatePill tone="bad">Quá hạn</StatePill>}
    </>
  )
}
