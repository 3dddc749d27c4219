import { addDays, type CivilDate, isCivilDate, startOfDay } from '@/domain/calendar/civil'
import { formatDatePadded, parseDate } from '@/domain/calendar/vietnameseDates'

import { LEDGER_STATE_WORDS } from '../../words/ledgerStates'
import type { LedgerStateName } from '../../words/ledgerText'

/** What of the ledger one wants to see; the same for the screen, its address and its exports. */
export type MatrixQuery = {
  year: number
  /** Null is now; a past day is seen as it stood when that day ended. */
  asOf: CivilDate | null
  outlet: string | null
  plan: string | null
  topic: string | null
  state: LedgerStateName | null
  onlyShort: boolean
  page: number
}

/** Names in the address. */
const NAMES = {
  year: 'nam',
  asOf: 'asOf',
  outlet: 'kenh',
  plan: 'vanban',
  topic: 'chude',
  state: 'trangthai',
  onlyShort: 'thieu',
  page: 'trang',
} as const

const FIRST_YEAR = 2000
const LAST_YEAR = 2100
const ID = /^[\w-]{1,64}$/

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The query of an address, and what in it could not be used, in words. */
export function readMatrixQuery(
  params: Params,
  today: CivilDate,
): { query: MatrixQuery; problems: string[] } {
  const problems: string[] = []
  const text = (name: keyof typeof NAMES) => {
    const value = params[NAMES[name]]
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  }
  const id = (name: 'outlet' | 'plan' | 'topic') => (ID.test(text(name)) ? text(name) : null)
  const asOf = readAsOf(text('asOf'), today, problems)
  return {
    query: {
      year: readYear(text('year'), Number((asOf ?? today).slice(0, 4)), problems),
      asOf,
      outlet: id('outlet'),
      plan: id('plan'),
      topic: id('topic'),
      state: Object.hasOwn(LEDGER_STATE_WORDS, text('state'))
        ? (text('state') as LedgerStateName)
        : null,
      onlyShort: text('onlyShort') === '1',
      page: /^\d{1,4}$/.test(text('page')) ? Math.max(1, Number(text('page'))) : 1,
    },
    problems,
  }
}

function readYear(text: string, fallback: number, problems: string[]): number {
  if (text === '') return fallback
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year
  problems.push(
    `Năm “${text.slice(0, 20)}” không xem được. Đang hiện năm ${fallback}; hãy chọn một năm từ ${FIRST_YEAR} đến ${LAST_YEAR}.`,
  )
  return fallback
}

function readAsOf(text: string, today: CivilDate, problems: string[]): CivilDate | null {
  if (text === '') return null
  const date = isCivilDate(text) ? text : parseDate(text)
  if (!date) {
    problems.push(
      `Ngày “${text.slice(0, 20)}” không đọc được. Đang xem đến hôm nay; hãy nhập ngày, tháng, năm, ví dụ 14/3/2022.`,
    )
    return null
  }
  if (date > today) {
    problems.push(
      `Ngày ${formatDatePadded(date)} còn ở tương lai. Đang xem đến hôm nay; sổ chỉ xem lại được những ngày đã qua.`,
    )
    return null
  }
  return date === today ? null : date
}

/** The address of a query: `nam=2026&thieu=1`; what is at its usual value is left out. */
export function matrixSearch(query: Partial<MatrixQuery>): URLSearchParams {
  const search = new URLSearchParams()
  const put = (name: keyof typeof NAMES, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '')
      search.set(NAMES[name], String(value))
  }
  put('year', query.year)
  put('asOf', query.asOf)
  put('outlet', query.outlet)
  put('plan', query.plan)
  put('topic', query.topic)
  put('state', query.state)
  put('onlyShort', query.onlyShort ? 1 : null)
  put('page', query.page && query.page > 1 ? query.page : null)
  return search
}

/** The `now` of the ledger: a past day is seen at its last instant. */
export function momentOf(asOf: CivilDate | null, now: Date): Date {
  return asOf ? new Date(startOfDay(addDays(asOf, 1)) - 1) : now
}
