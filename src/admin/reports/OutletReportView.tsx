import type { AdminViewServerProps } from 'payload'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { hasSoFar } from '@/domain/report/indicator/indicatorRows'
import { PART } from '@/domain/report/reportRanges'
import { checkPath, codeWords } from '@/newsroom/reports/checkAddress'
import { loadReportPage, type ReportPage } from '@/newsroom/reports/views/loadReportPage'
import { openFigure, type ReportQuery } from '@/newsroom/reports/views/reportQuery'
import { NewsroomError } from '@/newsroom/words/failure'
import { REPORT_STATE_WORDS } from '@/newsroom/words/reportStates'

import { indicatorEntryHref, reportPageHref } from '../links/pages'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { SectionMenu } from '../ui/SectionMenu'
import { StatePill } from '../ui/StatePill'
import { BothNumbers } from './BothNumbers'
import { ChangeLines } from './ChangeLines'
import { ComparisonTable } from './ComparisonTable'
import { FIGURE_SECTIONS, FigureTables } from './FigureTables'
import { IndicatorFigures } from './indicators/IndicatorFigures'
import { OddFigures } from './OddFigures'
import { PaperButtons } from './PaperButtons'
import { Records } from './Records'
import { reportHref } from './reportHref'
import { ReportMoves } from './ReportMoves'
import { REPORT_TONES } from './reportTones'
import { ReportWords } from './ReportWords'
import { SignedPaperPanel } from './SignedPaperPanel'
import { VersionLinks } from './VersionLinks'

const LIST = { label: 'Báo cáo', url: '/admin/bao-cao' }

/** An outlet's report: live while it is written, and as it was sent after that. */
export async function OutletReportView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const params = view.searchParams ?? {}
  const [, id = ''] = Array.isArray(view.params?.segments) ? view.params.segments : []
  const version = Number(params.ban)
  const page = await loadReportPage(req, {
    ...{ id, open: openFigure(params), now: new Date() },
    version: Number.isInteger(version) && version > 0 ? version : null,
    range: params.phan === 'ky' ? PART : null,
  }).catch((error: unknown) => {
    if (error instanceof NewsroomError) return error.message
    throw error
  })
  if (typeof page === 'string') {
    return (
      <StaffPage view={view} nav={[LIST]} className="ts-ledger ts-report">
        <h1>Báo cáo</h1>
        <EmptyState action={{ label: 'Các báo cáo', href: LIST.url }}>{page}</EmptyState>
      </StaffPage>
    )
  }
  return (
    <StaffPage
      view={view}
      nav={[LIST, { label: page.report.label }]}
      className="ts-ledger ts-report"
    >
      <Page page={page} params={params} />
    </StaffPage>
  )
}

function Page({ page, params }: { page: ReportPage; params: Readonly<Record<string, unknown>> }) {
  const { report, version, versions, shown, behind } = page
  const query = queryOf(page, typeof params.mo === 'string' ? openFigure(params as never) : null)
  return (
    <>
      <Head page={page} />
      {report.state === 'returned' && report.returnReason && (
        <p className="ts-ledger__problem" role="status" data-tone="warning">
          Bị trả lại: {report.returnReason}
        </p>
      )}
      {(version === null || version.number === versions[0]?.number) && page.moves.length > 0 && (
        <ReportMoves
          id={report.id}
          seen={report.textRevision}
          moves={page.moves}
          warnings={page.warnings.map(({ message }) => message)}
        />
      )}
      <VersionLinks
        label="Các bản đã gửi"
        versions={versions.map(({ number, sentAt }) => ({
          number,
          href: reportPageHref(report.id, number),
          words: `gửi ${formatDateTime(Date.parse(sentAt))}`,
        }))}
        shown={version?.number}
      />
      <PaperButtons
        label={version ? `Bản in của bản ${version.number}` : 'Bản in của dự thảo'}
        path={`/api/reports/${report.id}/paper`}
        search={new URLSearchParams(version ? { ban: String(version.number) } : {})}
      />
      {version && (
        <p>
          <a className="ts-button ts-button--quiet" href={checkPath(version.hash)}>
            Kiểm tra bản {version.number} còn nguyên như lúc gửi
          </a>
        </p>
      )}
      <OddFigures oddities={page.oddities} query={query} />
      {behind && <Records behind={behind} query={query} />}
      <OtherFacts page={page} />
      {version && (
        <SignedPaperPanel
          of="reports"
          id={report.id}
          version={version.number}
          paper={page.paper}
          enters={page.entersPaper}
        />
      )}
      <BothNumbers report={shown} range={page.range} />
      <SectionMenu sections={sectionsOf(page)} />
      <ReportWords
        id="report-text"
        at={`/reports/${report.id}`}
        report={report}
        writes={page.writes}
        phrases={page.phrases}
        sections={page.sections}
      />
      <Ranges page={page} query={query} />
      <ComparisonTable {...COMPARED} comparisons={page.comparisons} hasEarlier={hasEarlier(page)} />
      <IndicatorFigures
        {...INDICATORS}
        rows={page.indicators}
        hasSoFar={hasSoFar(report)}
        entryHref={page.writes ? indicatorEntryHref(report.id) : null}
      />
      <FigureTables report={shown} query={query} />
    </>
  )
}

const COMPARED = { id: 'report-compared', title: 'So với báo cáo trước' }
const INDICATORS = { id: 'report-indicators', title: 'Chỉ tiêu thống kê' }

const hasEarlier = ({ report }: ReportPage): boolean => report.window !== null

const sectionsOf = (page: ReportPage) => [
  { id: 'report-text', title: 'Lời báo cáo' },
  ...(hasEarlier(page) ? [COMPARED] : []),
  ...(page.indicators.length > 0 ? [INDICATORS] : []),
  ...FIGURE_SECTIONS,
]

function Head({ page }: { page: ReportPage }) {
  const { report } = page
  return (
    <header className="ts-head">
      <div>
        <h1>{report.label}</h1>
        <p className="ts-hint">
          <StatePill tone={REPORT_TONES[report.state]}>
            {REPORT_STATE_WORDS[report.state].vi}
          </StatePill>{' '}
          Từ {formatDatePadded(report.from)} đến hết {formatDatePadded(report.to)}.
          {report.due && ` Hạn gửi ${formatDatePadded(report.due)}.`} {figuresWords(page)}
        </p>
      </div>
    </header>
  )
}

/** What came after the figures were frozen, and what this version says otherwise than the one before it. */
function OtherFacts({ page: { late, changes, version } }: { page: ReportPage }) {
  return (
    <>
      {late.length > 0 && (
        <section aria-labelledby="report-late">
          <h2 id="report-late">Dữ kiện đến sau khi chốt</h2>
          <p className="ts-hint">
            Số liệu đã chốt không đổi. Lãnh đạo kênh gửi bản điều chỉnh thì những thay đổi này mới
            vào báo cáo.
          </p>
          <ChangeLines caption="Dữ kiện đến sau khi chốt" lines={late} />
        </section>
      )}
      {changes.length > 0 && version && (
        <section aria-labelledby="report-changes">
          <h2 id="report-changes">
            Bản {version.number} khác bản {version.number - 1}
          </h2>
          <ChangeLines caption={`Khác bản ${version.number - 1}`} lines={changes} />
        </section>
      )}
    </>
  )
}

function figuresWords({ version }: ReportPage): string {
  if (!version) return 'Số liệu đang chạy theo những gì đã xác nhận; khi gửi mới chốt.'
  const { number, cutOff, sentByName, hash, reason } = version
  return `Bản ${number}, số liệu chốt lúc ${formatDateTime(Date.parse(cutOff))}${sentByName ? `, ${sentByName} gửi` : ''}. Mã kiểm tra: ${codeWords(hash)}.${reason ? ` Lý do có bản này: ${reason}` : ''}`
}

function queryOf({ report, version, range }: ReportPage, open: ReportQuery['open']): ReportQuery {
  const own = report.ranges.find(({ name }) => name === range)
  return {
    ...{ year: report.year, window: null, windows: [], ranges: report.ranges, open },
    range: own ?? { name: range, from: report.from, to: report.to },
    outlet: report.outlet,
    report: { id: report.id, version: version?.number ?? null },
  }
}

function Ranges({ page, query }: { page: ReportPage; query: ReportQuery }) {
  if (query.ranges.length < 2) return null
  return (
    <nav className="ts-lists" aria-label="Khoảng của báo cáo">
      {query.ranges.map((one) => (
        <a
          key={one.name}
          className={`ts-button ts-button--small${one.name === page.range ? '' : ' ts-button--quiet'}`}
          aria-current={one.name === page.range ? 'true' : undefined}
          href={reportHref(query, { range: one, open: null })}
        >
          {one.name === PART ? 'Từ báo cáo trước' : 'Lũy kế từ đầu năm báo cáo'}:{' '}
          {formatDatePadded(one.from)} – {formatDatePadded(one.to)}
        </a>
      ))}
    </nav>
  )
}
