import { isFreshness } from '@/domain/obligation/alerts'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type {
  CountRow,
  CountState,
  FreshnessRow,
  LedgerRow,
} from '@/domain/obligation/ledger/types'

const NOTHING_TO_SAY = '–'

/** What is still to come in a count period, against what is still owed (domain.md §3 rule 6). */
const COUNT_FORECASTS: Record<CountState, (row: CountRow) => string> = {
  upcoming: ({ planned, due }) => `${planned} khung giờ cho ${due} số`,
  open: (row) => `còn thiếu ${row.shortage} số, ${chances(row)}`,
  atRisk: (row) => `còn thiếu ${row.shortage} số, ${chances(row)}: không kịp nếu không thêm lịch`,
  pending: ({ pending }) => `hết kỳ, ${pending} số chờ xác nhận`,
  short: ({ shortage }) => `hết kỳ, thiếu ${shortage} số`,
  met: () => NOTHING_TO_SAY,
  madeUp: () => NOTHING_TO_SAY,
  waived: () => NOTHING_TO_SAY,
  excused: () => NOTHING_TO_SAY,
  none: () => NOTHING_TO_SAY,
}

/** One line on how a period will end: slots left against issues owed, or how fresh a column is. */
export function forecastWords(row: LedgerRow): string {
  return isFreshness(row) ? freshnessWords(row) : COUNT_FORECASTS[row.state](row)
}

/** `còn 1 khung giờ, 1 số chờ xác nhận`: what can still fill a period. */
export function chances({ planned, pending }: Pick<CountRow, 'planned' | 'pending'>): string {
  const slots = planned > 0 ? `còn ${planned} khung giờ` : 'không còn khung giờ'
  return pending > 0 ? `${slots}, ${pending} số chờ xác nhận` : slots
}

function freshnessWords({ state, staleDays, newest }: FreshnessRow): string {
  if (state === 'upcoming') return NOTHING_TO_SAY
  const last = newest ? `bài mới nhất ${formatDatePadded(newest)}` : 'chưa có bài nào'
  return staleDays > 0 ? `${staleDays} ngày trống, ${last}` : last
}
