import type { AdminViewServerProps } from 'payload'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { PART, WINDOW } from '@/domain/report/reportRanges'
import { hashWords } from '@/newsroom/audit/sealHashes'
import { checkPath } from '@/newsroom/reports/checkAddress'
import {
  type ConsolidationPage,
  loadConsolidationPage,
} from '@/newsroom/reports/consolidation/views/loadConsolidationPage'
import { missingWords, unprovenWords } from '@/newsroom/reports/consolidation/closingWarnings'
import { CONSOLIDATION_STATE_WORDS } from '@/newsroom/words/consolidations'
import { NewsroomError } from '@/newsroom/words/failure'

import { consolidationPageHref } from '../links/pages'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { FoldedSection } from '../ui/FoldedSection'
import { SectionMenu } from '../ui/SectionMenu'
import { StatePill } from '../ui/StatePill'
import { ConsolidationMoves } from './ConsolidationMoves'
import { ClosedChanges, LateFacts } from './LateFacts'
import { OutletNumbers, TakenReports } from './OutletNumbers'
import { PaperButtons } from './PaperButtons'
import { PeriodLines } from './PeriodLines'
import { CONSOLIDATION_TONES } from './reportTones'
import { ReportWords } from './ReportWords'
import { SignedPaperPanel } from './SignedPaperPanel'
import { VersionLinks } from './VersionLinks'

const OUTLETS = { id: 'consolidation-outlets', title: 'Báo cáo của các kênh' }
const TEXT = { id: 'consolidation-text', title: 'Lời báo cáo' }
const NUMBERS = { id: 'consolidation-numbers', title: 'Số liệu các kênh đã gửi' }
const PERIODS = { id: 'consolidation-periods', title: 'Các kỳ nghĩa vụ trong báo cáo' }
const SIGNED = { id: 'signed-paper', title: 'Bản ký' }
const NO_REPORTS = 'Chưa có báo cáo nào của các kênh được tiếp nhận.'
const LIST = { label: 'Báo cáo', url: '/admin/bao-cao' }

/** A consolidated report: drawn up of what is accepted while it is open, and as it was closed after that. */
export async function ConsolidationView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const [, id = ''] = Array.isArray(view.params?.segments) ? view.params.segments : []
  const version = Number(view.searchParams?.ban)
  const periods = Number(view.searchParams?.ky)
  const page = await loadConsolidationPage(req, {
    ...{ id, now: new Date() },
    version: Number.isInteger(version) && version > 0 ? version : null,
  }).catch((error: unknown) => {
    if (error instanceof NewsroomError) return error.message
    throw error
  })
  const isFound = typeof page !== 'string'
  return (
    <StaffPage
      view={view}
      nav={isFound ? [LIST, { label: page.consolidation.label }] : [LIST]}
      className="ts-ledger ts-report"
    >
      {isFound ? (
        <Page page={page} periods={Number.isInteger(periods) && periods > 0 ? periods : 1} />
      ) : (
        <>
          <h1>Báo cáo tổng hợp</h1>
          <EmptyState action={{ label: 'Các báo cáo', href: LIST.url }}>{page}</EmptyState>
        </>
      )}
    </StaffPage>
  )
}

type PageProps = {
  page: ConsolidationPage
  /** Which page of the periods inside is shown. */
  periods: number
}

function Page({ page, periods }: PageProps) {
  const { consolidation, version, versions, shown } = page
  const { id, state, window } = consolidation
  const isNow = version === null || version.number === versions[0]?.number
  const ranges = [PART, WINDOW].filter((name) => shown.content.totals[name])
  return (
    <>
      <Head page={page} />
      {state === 'reopenAsked' && (
        <p className="ts-ledger__problem" role="status" data-tone="warning">
          {page.askedByName ?? 'Một cán bộ'} đề nghị mở lại: {consolidation.askReason}
        </p>
      )}
      {isNow && page.moves.length > 0 && (
        <ConsolidationMoves
          id={id}
          seen={consolidation.textRevision}
          moves={page.moves}
          closes={closesWords(page)}
          warnings={page.warnings.map(({ message }) => message)}
        />
      )}
      <VersionLinks
        label="Các bản đã chốt"
        versions={versions.map(({ number, closedAt }) => ({
          number,
          href: consolidationPageHref(id, number),
          words: `chốt ${formatDateTime(Date.parse(closedAt))}`,
        }))}
        shown={version?.number}
      />
      <Papers id={id} version={version} />
      <LateFacts facts={page.late} outlets={shown.content.outlets} />
      <ClosedChanges page={page} />
      <SectionMenu sections={sectionsOf(page)} />
      <OutletReports content={shown.content} />
      <ReportWords
        id={TEXT.id}
        at={`/consolidations/${id}`}
        report={consolidation}
        writes={page.writes}
        phrases={page.phrases}
        sections={shown.sections}
      />
      <FoldedSection {...NUMBERS} summary={numbersWords(shown.content)}>
        {ranges.length === 0 && <p className="ts-hint">{NO_REPORTS}</p>}
        {ranges.map((name) => (
          <OutletNumbers key={name} content={shown.content} range={name} />
        ))}
      </FoldedSection>
      {window !== null && (
        <FoldedSection {...PERIODS} summary={periodsWords(shown.content)}>
          {shown.content.unproven?.map((one) => (
            <p key={one.outletName + one.title} className="ts-hint">
              {unprovenWords(one)}
            </p>
          ))}
          <PeriodLines
            content={shown.content}
            page={periods}
            hrefOf={(at) => periodsHref(id, version?.number, at)}
          />
        </FoldedSection>
      )}
      {version && (
        <SignedPaperPanel
          of="consolidations"
          id={id}
          version={version.number}
          paper={page.paper}
          enters={page.entersPaper}
        />
      )}
    </>
  )
}

const sectionsOf = ({ consolidation, version }: ConsolidationPage) => [
  ...[OUTLETS, TEXT, NUMBERS],
  ...(consolidation.window === null ? [] : [PERIODS]),
  ...(version ? [SIGNED] : []),
]

type Content = ConsolidationPage['shown']['content']

const numbersWords = ({ outlets }: Content): string =>
  outlets.length === 0 ? NO_REPORTS : `Của ${outlets.length} kênh, và cộng các kênh.`

const periodsWords = ({ periods }: Content): string => {
  const short = periods.filter(({ row }) => row.state === 'short').length
  return `${periods.length} kỳ${short > 0 ? `, trong đó thiếu ${short}` : ''}.`
}

/** A page of the periods of what is shown. */
function periodsHref(id: string, version: number | undefined, page: number): string {
  const href = consolidationPageHref(id, version)
  return `${href}${href.includes('?') ? '&' : '?'}ky=${page}#consolidation-periods`
}

function Head({ page: { consolidation, version } }: { page: ConsolidationPage }) {
  const { label, state, from, to, due } = consolidation
  return (
    <header className="ts-head">
      <div>
        <h1>{label}</h1>
        <p className="ts-hint">
          <StatePill tone={CONSOLIDATION_TONES[state]}>
            {CONSOLIDATION_STATE_WORDS[state].vi}
          </StatePill>{' '}
          Từ {formatDatePadded(from)} đến hết {formatDatePadded(to)}.
          {due && ` Hạn gửi ${formatDatePadded(due)}.`} {versionWords(version)}
        </p>
      </div>
    </header>
  )
}

/** Whose reports it holds, and whose it does without. */
function OutletReports({ content }: { content: Content }) {
  return (
    <section aria-labelledby={OUTLETS.id}>
      <h2 id={OUTLETS.id}>{OUTLETS.title}</h2>
      <TakenReports outlets={content.outlets} />
      {content.missing.length > 0 && (
        <p>
          Chưa có báo cáo được tiếp nhận ({content.missing.length}):{' '}
          {content.missing.map((one) => `${one.outletName} (${missingWords(one)})`).join(', ')}.
        </p>
      )}
    </section>
  )
}

function versionWords(version: ConsolidationPage['version']): string {
  if (!version) return 'Số liệu lấy từ các bản đã tiếp nhận, như từng kênh đã chốt.'
  const { number, closedAt, closedByName, hash, reason } = version
  return `Bản ${number}, chốt lúc ${formatDateTime(Date.parse(closedAt))}${closedByName ? `, ${closedByName} chốt` : ''}. Mã kiểm tra: ${hashWords(hash)}.${reason ? ` Lý do có bản này: ${reason}` : ''}`
}

function closesWords({ consolidation, shown }: ConsolidationPage): string {
  if (consolidation.window === null) return 'Báo cáo theo khoảng ngày không đóng kỳ nghĩa vụ nào.'
  const count = shown.content.periods.filter(
    ({ fate }) => fate === 'closes' || fate === 'adjusts',
  ).length
  return `Đóng ${count} kỳ nghĩa vụ, theo danh sách ở cuối trang.`
}

type PapersProps = { id: string; version: { number: number; hash: string } | null }

/** The papers of what is shown, and where one that was frozen is verified. */
function Papers({ id, version }: PapersProps) {
  return (
    <>
      <PaperButtons
        label={version ? `Bản in của bản ${version.number}` : 'Bản in của dự thảo'}
        path={`/api/consolidations/${id}/paper`}
        search={new URLSearchParams(version ? { ban: String(version.number) } : {})}
      />
      {version && (
        <p>
          <a className="ts-button ts-button--quiet" href={checkPath(version.hash)}>
            Kiểm tra bản {version.number} còn nguyên như lúc chốt
          </a>
        </p>
      )}
    </>
  )
}
