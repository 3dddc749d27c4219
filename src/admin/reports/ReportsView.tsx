import type { AdminViewServerProps } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { CHECK_PAGE } from '@/newsroom/reports/checkAddress'
import {
  type ConsolidationLine,
  loadConsolidationList,
} from '@/newsroom/reports/consolidation/views/loadConsolidationList'
import { loadReportRules } from '@/newsroom/reports/reportRules'
import { outletsRead } from '@/newsroom/reports/views/loadReport'
import {
  loadReportList,
  type ReportGroup,
  type ReportLine,
} from '@/newsroom/reports/views/loadReportList'
import { readReportQuery } from '@/newsroom/reports/views/reportQuery'
import { CONSOLIDATION_STATE_WORDS } from '@/newsroom/words/consolidations'
import { REPORT_STATE_WORDS } from '@/newsroom/words/reportStates'

import { consolidationPageHref, reportPageHref, reportsHref } from '../links/pages'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { BeginOwnReport, BeginReport } from './BeginReport'
import { CONSOLIDATION_TONES, REPORT_TONES } from './reportTones'

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
  const windows = groups.flatMap(({ name }) => name ?? [])
  const { organisations, lines } = await loadConsolidationList(req, { year, windows })
  const ownDays = lines.filter(({ window }) => window === null || !windows.includes(window))
  return (
    <StaffPage view={view} nav={[{ label: 'Báo cáo' }]} className="ts-ledger ts-report">
      <header className="ts-head">
        <div>
          <h1>Báo cáo năm {year}</h1>
          <p className="ts-hint">
            Mỗi kênh một báo cáo cho mỗi kỳ: lập, gửi, rồi cơ quan theo dõi tiếp nhận hoặc trả lại.
          </p>
        </div>
        <div className="ts-tools">
          <a className="ts-button ts-button--quiet" href={CHECK_PAGE}>
            Kiểm tra bản in
          </a>
          {preparesAt.length > 0 && <BeginOwnReport kind="outlet" bodies={preparesAt} />}
          {organisations.length > 0 && (
            <BeginOwnReport kind="organisation" bodies={organisations} />
          )}
        </div>
      </header>
      <nav className="ts-lists" aria-label="Năm báo cáo">
        {[year - 1, year + 1].map((one) => (
          <a key={one} className="ts-button ts-button--quiet" href={reportsHref(one)}>
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
        <Group
          key={group.name ?? ''}
          group={group}
          year={year}
          consolidations={lines.filter(({ window }) => window !== null && window === group.name)}
        />
      ))}
      {ownDays.length > 0 && (
        <section aria-label="Báo cáo tổng hợp theo khoảng ngày">
          <h2>Báo cáo tổng hợp theo khoảng ngày</h2>
          <Consolidations lines={ownDays} year={year} />
        </section>
      )}
    </StaffPage>
  )
}

type GroupProps = {
  group: ReportGroup
  year: number
  consolidations: readonly ConsolidationLine[]
}

function Group({ group, year, consolidations }: GroupProps) {
  const { name, from, to, due, lines, missing } = group
  const title = name ?? 'Báo cáo theo khoảng ngày'
  return (
    <section aria-label={title} className="ts-reports__window">
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
      <Consolidations lines={consolidations} year={year} />
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

/** What is drawn up of all outlets, each with where it stands. */
function Consolidations({ lines, year }: { lines: readonly ConsolidationLine[]; year: number }) {
  return lines.map(({ id, label, organisation, organisationName, window, state }) => (
    <div key={id ?? organisation} className="ts-report__whole">
      {id && state ? (
        <>
          <a href={consolidationPageHref(id)}>{label}</a>{' '}
          <StatePill tone={CONSOLIDATION_TONES[state]}>
            {CONSOLIDATION_STATE_WORDS[state].vi}
          </StatePill>
        </>
      ) : (
        window && <BeginReport asked={{ organisation, window, year }} about={organisationName} />
      )}
    </div>
  ))
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
