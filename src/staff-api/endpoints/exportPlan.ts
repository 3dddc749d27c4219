import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { download, isSheetFormat, unknownFormat } from '@/documents/spreadsheet/download'
import type { Sheet, SheetValue } from '@/documents/spreadsheet/sheet'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import { failure } from '@/newsroom/words/failure'
import { ruleWords } from '@/newsroom/obligations/ruleWords'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import { isCountRow } from '@/newsroom/words/ledgerText'
import {
  type ClauseState,
  type PlanObligation,
  worstFirst,
} from '@/newsroom/plans/views/clauseStates'
import { loadPlanPage, type PlanPageData } from '@/newsroom/plans/views/loadPlanPage'

const STANDING: Record<PlanObligation['standing'], string> = {
  inForce: 'Đang hiệu lực',
  ended: 'Đã kết thúc',
  notBegun: 'Chưa bắt đầu',
}

type Line = { clause: ClauseState | null; owed: PlanObligation | null }

const counted = (name: 'due' | 'aired' | 'madeUp' | 'shortage') => {
  return ({ owed }: Line): SheetValue => {
    const row = owed?.row
    return row && isCountRow(row) ? row[name] : null
  }
}

const COLUMNS: readonly { heading: string; width?: number; value: (line: Line) => SheetValue }[] = [
  { heading: 'Điểm, khoản', width: 24, value: ({ clause }) => clause?.ref ?? 'Chưa khớp' },
  {
    heading: 'Nội dung',
    width: 60,
    value: ({ clause }) => [clause?.heading, clause?.text].filter(Boolean).join('\n') || null,
  },
  { heading: 'Kênh', width: 30, value: ({ owed }) => owed?.head.outletName ?? null },
  { heading: 'Nghĩa vụ', width: 44, value: ({ owed }) => owed?.head.title ?? null },
  { heading: 'Quy định', width: 48, value: ({ owed }) => owed && ruleWords(owed.head) },
  {
    heading: 'Hiệu lực từ',
    value: ({ owed }) => (owed ? { date: owed.head.validFrom } : null),
  },
  {
    heading: 'Hiệu lực đến',
    value: ({ owed }) => (owed?.lastDay ? { date: owed.lastDay } : null),
  },
  {
    heading: 'Tình trạng nghĩa vụ',
    width: 18,
    value: ({ owed }) => owed && STANDING[owed.standing],
  },
  {
    heading: 'Kỳ',
    width: 16,
    value: ({ owed }) => (owed?.row ? formatPeriod(owed.row.period) : null),
  },
  { heading: 'Phải có', value: counted('due') },
  { heading: 'Đã phát', value: counted('aired') },
  { heading: 'Phát bù', value: counted('madeUp') },
  { heading: 'Còn thiếu', value: counted('shortage') },
  { heading: 'Trạng thái', width: 22, value: ({ owed }) => owed && LEDGER_STATE_WORDS[owed.state] },
]

/** A line for each clause and obligation on the page, in its order. */
function planSheet(page: PlanPageData, clauses: readonly ClauseState[], seenOn: string): Sheet {
  const lines: Line[] = [
    ...clauses.flatMap((clause): Line[] =>
      clause.obligations.length === 0
        ? [{ clause, owed: null }]
        : clause.obligations.map((owed) => ({ clause, owed })),
    ),
    ...page.unmatched.map((owed) => ({ clause: null, owed })),
  ]
  return {
    name: 'Điểm, khoản',
    title: [`Kế hoạch ${page.plan.number}`, `${page.plan.title} · xem ngày ${seenOn}`],
    columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows: lines.map((line) => COLUMNS.map(({ value }) => value(line))),
    totals: [],
    notes: [
      'Số liệu là của kỳ đang diễn ra; nghĩa vụ đã kết thúc ghi kỳ cuối. Ô trống là không có số để ghi, không phải số 0.',
    ],
  }
}

/** `GET /api/plans/:id/clauses/xlsx|csv?xep=…&chi=…`: what the page of the plan shows at the same address. */
export const planExportEndpoint: Endpoint = {
  path: '/:id/clauses/:format',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
    const format = String(req.routeParams?.format)
    if (!isSheetFormat(format)) return unknownFormat()
    const now = new Date()
    const page = await loadPlanPage({ req, plan: String(req.routeParams?.id), now })
    if (!page) throw failure('gone', { what: 'Văn bản này' })
    const ordered =
      req.searchParams.get('xep') === 'xau-nhat' ? worstFirst(page.clauses) : page.clauses
    const onlyOwed = req.searchParams.get('chi') === 'nghia-vu'
    const clauses = ordered.filter(({ obligations }) => !onlyOwed || obligations.length > 0)
    const seenOn = formatDatePadded(civilDateOf(now.getTime()))
    const table = planSheet(page, clauses, seenOn)
    const title = `Kế hoạch ${page.plan.number} tại ngày ${seenOn}`.replaceAll('/', '-')
    return download(format, { title, sheets: [table], table })
  },
}
