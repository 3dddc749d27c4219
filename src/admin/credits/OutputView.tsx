import type { AdminViewServerProps } from 'payload'

import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { loadOutput, type LoadedOutput, outputScope } from '@/newsroom/credits/views/loadOutput'
import { genreName, OUTPUT_NOTE, weighed } from '@/newsroom/credits/views/outputSheets'
import { pieceSearch } from '@/newsroom/credits/views/pieceQuery'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'

import { Exports, Problems } from '../overview/OverviewFrame'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { ReportFilters } from '../reports/ReportFilters'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'

/** Sản lượng: what was written in a range, by author, genre and desk, for the heads of the outlets. */
export async function OutputView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { query, problems } = await loadReportQuery(req, view.searchParams ?? {}, new Date())
  const isShut = (await outputScope(req))?.length === 0
  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Sản lượng bài viết' }]}
      className="ts-ledger ts-report ts-overview"
    >
      {isShut ? (
        <>
          <h1>Sản lượng bài viết</h1>
          <EmptyState action={{ label: 'Về bàn làm việc', href: '/admin' }}>
            Ai viết bao nhiêu bài chỉ lãnh đạo của chính kênh xem được. Nếu bạn cần xem, hãy hỏi
            lãnh đạo kênh.
          </EmptyState>
        </>
      ) : (
        <Written output={await loadOutput(req, query)} {...{ query, problems }} />
      )}
    </StaffPage>
  )
}

type Props = { output: LoadedOutput; query: ReportQuery; problems: readonly string[] }

function Written({ output, query, problems }: Props) {
  const { authors, genres, desks, texts, outlets } = output
  const { range } = query
  return (
    <>
      <header className="ts-head">
        <div>
          <h1>Sản lượng bài viết</h1>
          <p className="ts-hint">
            Từ {formatDatePadded(range.from)} đến hết {formatDatePadded(range.to)}:{' '}
            {texts.toLocaleString('vi-VN')} bài.
          </p>
        </div>
        <Exports path="/api/text-credits/output" search={reportSearch(query, { open: null })} />
      </header>
      <ReportFilters query={query} outlets={outlets} path="/admin/san-luong" />
      <Problems problems={problems} />
      <Sums
        title="Theo người"
        rows={authors.map((row) => ({ ...row, href: authorHref(row, query) }))}
      />
      <Sums
        title="Theo thể loại"
        rows={genres.map((row) => ({ ...row, name: genreName(row.key) }))}
      />
      <Sums title="Theo phòng" rows={desks} />
      <footer className="ts-ledger__foot">
        <p>{OUTPUT_NOTE}</p>
      </footer>
    </>
  )
}

type Row = { key: string | null; name: string; texts: number; weight: number; href?: string }

function Sums({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ key }) => key ?? ''}
        empty={<p className="ts-hint">Không có bài nào đăng lần đầu trong khoảng này.</p>}
        columns={[
          {
            key: 'name',
            heading: title.replace('Theo ', '').replace(/^./, (first) => first.toUpperCase()),
            cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
          },
          {
            key: 'texts',
            heading: 'Số bài',
            align: 'end',
            cell: ({ texts }) => texts.toLocaleString('vi-VN'),
          },
          {
            key: 'weight',
            heading: 'Tính theo tỷ lệ',
            align: 'end',
            cell: ({ weight }) => weighed(weight).toLocaleString('vi-VN'),
          },
        ]}
      />
    </section>
  )
}

/** The texts behind an author's numbers. */
function authorHref({ key, name }: { key: string; name: string }, { range, outlet }: ReportQuery) {
  const account = /^account:(.+)$/.exec(key)?.[1]
  const search = pieceSearch({
    ...(account ? { account } : { name }),
    ...{ work: 'writing', outlet: outlet ?? '', state: 'public' },
    ...{ from: formatDatePadded(range.from), until: formatDatePadded(range.to) },
  })
  return `/admin/bai-cua?${search}`
}
