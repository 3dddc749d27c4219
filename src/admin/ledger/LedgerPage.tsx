import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { filterWords } from '@/newsroom/obligations/views/filterWords'
import type { MatrixChoices } from '@/newsroom/obligations/views/loadMatrix'
import type { Matrix } from '@/newsroom/obligations/views/matrix'
import { type MatrixQuery, matrixSearch } from '@/newsroom/obligations/views/matrixQuery'
import { TOTAL_NOTE } from '@/newsroom/obligations/views/matrixTotal'

import { ledgerHref } from '../links/pages'
import { EmptyState } from '../ui/EmptyState'
import { LedgerFilters } from './LedgerFilters'
import { LedgerSurface } from './LedgerSurface'
import { LedgerTools } from './LedgerTools'
import { MatrixCards } from './MatrixCards'
import { MatrixTable } from './MatrixTable'
import { pageOf } from './pageOf'
import { Pages } from './Pages'
import { StateSummary } from './StateSummary'

type Props = {
  matrix: Matrix
  query: MatrixQuery
  problems: string[]
  choices: MatrixChoices
  today: CivilDate
  printedAt: number
  mayEnterQuota: boolean
}

/** The page of the ledger: what one looks at, the numbers, and what they mean. */
export function LedgerPage({ matrix, query, problems, choices, today, ...props }: Props) {
  const { groups, pages } = pageOf(matrix.groups, query.page)
  const search = matrixSearch(query).toString()
  const seen = formatDatePadded(query.asOf ?? today)
  const shared = { groups, year: matrix.year, search, mayEnterQuota: props.mayEnterQuota }
  return (
    <>
      <header className="ts-head">
        <div>
          <h1>Sổ nghĩa vụ năm {matrix.year}</h1>
          <p className="ts-ledger__print">
            {[
              `Xem tại ngày ${seen}`,
              ...filterWords(query, choices),
              `in lúc ${formatDateTime(props.printedAt)}`,
            ].join(' · ')}
          </p>
        </div>
        <LedgerTools search={search} />
      </header>
      <LedgerFilters query={query} choices={choices} today={today} />
      {problems.map((problem) => (
        <p key={problem} className="ts-ledger__problem" role="alert" data-tone="warning">
          {problem}
        </p>
      ))}
      {query.asOf && (
        <p className="ts-ledger__asof" data-tone="waiting">
          Đang xem sổ như lúc hết ngày {seen}, theo những gì đã ghi đến nay.{' '}
          <a href={ledgerHref(matrixSearch({ ...query, asOf: null }))}>Về hôm nay</a>
        </p>
      )}
      <StateSummary matrix={matrix} />
      {groups.length === 0 ? (
        <EmptyState action={{ label: 'Bỏ lọc', href: ledgerHref(`nam=${matrix.year}`) }}>
          {emptyWords(query)}
        </EmptyState>
      ) : (
        <LedgerSurface asOf={query.asOf}>
          <MatrixTable {...shared} today={query.asOf ?? today} />
          <MatrixCards {...shared} />
        </LedgerSurface>
      )}
      <Pages count={pages} query={query} />
      <footer className="ts-ledger__foot">
        <p>{TOTAL_NOTE}</p>
        <p>
          Dấu “–” là không có số để ghi: kỳ chưa đến, ngoài thời hạn, không phải thực hiện, hoặc
          chưa có số liệu; không phải là số 0.
        </p>
      </footer>
    </>
  )
}

function emptyWords({ onlyShort, state, year, plan, topic, outlet }: MatrixQuery): string {
  if (onlyShort || state)
    return `Năm ${year} không có nghĩa vụ nào có kỳ như vậy trong phạm vi đang lọc.`
  if (plan || topic || outlet)
    return `Năm ${year} không có nghĩa vụ nào trong phạm vi đang lọc. Chưa nhập nghĩa vụ khác với đã thực hiện đủ.`
  return `Năm ${year} chưa có nghĩa vụ nào được nhập ở kênh của bạn. Nghĩa vụ do quản trị hệ thống nhập theo kế hoạch.`
}
