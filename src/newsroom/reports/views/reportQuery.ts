import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import {
  type ReportWindow,
  reportWindowsFor,
  type WindowRule,
} from '@/domain/calendar/reportWindows'
import { formatDatePadded, parseDate } from '@/domain/calendar/vietnameseDates'
import { PART, rangesOf, reportDueAt, WINDOW } from '@/domain/report/reportRanges'
import type { NamedRange } from '@/domain/report/types'

/** A figure by its block, its row and its name: what stands behind it is asked for so. */
export type FigureKey = { block: string; row: string; name: string }

/** Which report one looks at. */
export type ReportQuery = {
  year: number
  /** Null for a range of one's own. */
  window: ReportWindow | null
  /** Of the year. */
  windows: ReportWindow[]
  ranges: NamedRange[]
  /** The one whose figures are shown. */
  range: NamedRange
  /** Null for all that the person reads. */
  outlet: string | null
  open: FigureKey | null
  /** The outlet's report that they are of, on its own page. */
  report?: { id: string; version: number | null }
}

const FIRST_YEAR = 2000
const LAST_YEAR = 2100
const ID = /^[\w-]{1,64}$/
const LONGEST_DAYS = 1100

export type Params = Readonly<Record<string, string | string[] | undefined>>

/** The query of an address under the rules of reports, and what in it could not be used, in words. */
export function readReportQuery(
  params: Params,
  today: CivilDate,
  rules: readonly WindowRule[],
): { query: ReportQuery; problems: string[] } {
  const text = (name: string) => {
    const value = params[name]
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  }
  const problems: string[] = []
  const due = reportDueAt(rules, today)
  const year = yearOf(text('nam'), due?.year ?? Number(today.slice(0, 4)), problems)
  const windows = reportWindowsFor({ rules, year })
  const own = ownRange(text('tu'), text('den'), problems)
  const named = windows.find(({ name }) => name === text('ky'))
  const usual = windows.find(({ name }) => name === due?.window.name) ?? windows[0] ?? null
  if (windows.length === 0 && !own) {
    problems.push(
      `Năm ${year} không có kỳ báo cáo nào có hiệu lực nên đang hiện cả năm. Quản trị nhập kỳ báo cáo ở Danh mục, Kỳ báo cáo.`,
    )
  } else if (text('ky') && !named && !own) {
    problems.push(`Không có kỳ báo cáo “${text('ky').slice(0, 40)}”. Đang hiện ${usual?.name}.`)
  }
  const window = own ? null : (named ?? usual)
  const wholeYear = { name: WINDOW, from: `${year}-01-01`, to: `${year}-12-31` }
  const ranges = window ? rangesOf(window, windows) : [own ?? wholeYear]
  const asked = ranges.find(({ name }) => name === (text('phan') === 'ky' ? PART : WINDOW))
  return {
    query: {
      year,
      window,
      windows,
      ranges,
      range: asked ?? (ranges[0] as NamedRange),
      outlet: ID.test(text('kenh')) ? text('kenh') : null,
      open: openFigure(params),
    },
    problems,
  }
}

/** The figure that is open by an address. */
export function openFigure(params: Params): FigureKey | null {
  const [block, row, name] = ['mo', 'dong', 'so'].map((key) => {
    const value = params[key]
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  })
  return block && name ? { block, row: row ?? '', name } : null
}

/** As it stands in an address; parts that are the usual ones are left out. */
export function reportSearch(
  { year, window, range, outlet, open, report }: ReportQuery,
  over: Partial<Pick<ReportQuery, 'open' | 'range' | 'outlet'>> = {},
): URLSearchParams {
  const asked = { range, outlet, open, ...over }
  const search = new URLSearchParams()
  if (!report) search.set('nam', String(year))
  if (report) {
    if (report.version !== null) search.set('ban', String(report.version))
  } else if (window) search.set('ky', window.name)
  else {
    search.set('tu', asked.range.from)
    search.set('den', asked.range.to)
  }
  if (asked.range.name === PART) search.set('phan', 'ky')
  if (asked.outlet && !report) search.set('kenh', asked.outlet)
  if (asked.open) {
    search.set('mo', asked.open.block)
    search.set('dong', asked.open.row)
    search.set('so', asked.open.name)
  }
  return search
}

function yearOf(text: string, usual: number, problems: string[]): number {
  if (text === '') return usual
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year
  problems.push(
    `Năm “${text.slice(0, 20)}” không xem được. Đang hiện năm ${usual}; hãy chọn một năm từ ${FIRST_YEAR} đến ${LAST_YEAR}.`,
  )
  return usual
}

/** A range of one's own, for a report on a topic or when it is asked for. */
function ownRange(first: string, last: string, problems: string[]): NamedRange | null {
  if (first === '' && last === '') return null
  const [from, to] = [first, last].map((text) => (isCivilDate(text) ? text : parseDate(text)))
  if (!from || !to) {
    problems.push(
      'Khoảng ngày chưa đọc được. Hãy nhập cả hai ngày như 15/12/2025 và 14/3/2026; đang hiện kỳ báo cáo.',
    )
    return null
  }
  if (to < from) {
    problems.push(
      `Ngày cuối ${formatDatePadded(to)} ở trước ngày đầu ${formatDatePadded(from)}. Hãy đổi lại; đang hiện kỳ báo cáo.`,
    )
    return null
  }
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST_DAYS) {
    problems.push('Khoảng ngày dài hơn ba năm. Hãy xem từng năm; đang hiện kỳ báo cáo.')
    return null
  }
  return { name: WINDOW, from, to }
}
