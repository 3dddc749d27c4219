import type { Sheet, SheetValue } from '@/documents/spreadsheet/sheet'
import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import { LEDGER_STATE_WORDS } from '../../words/ledgerStates'
import { isCountRow } from '../../words/ledgerText'
import type { Matrix, MatrixGroup, MatrixPeriod, MatrixRow } from './matrix'
import { isSummed, TOTAL_NOTE } from './matrixTotal'

const DASH_NOTE =
  'Dấu “–” là không có số để ghi: kỳ chưa đến, ngoài thời hạn, không phải thực hiện, hoặc chưa có số liệu; không phải là số 0.'
const SUM_NOTE =
  'Dòng cộng lấy các kỳ đã bắt đầu và phải thực hiện (cột “Tính vào cả năm” ghi Có), đúng như trên màn hình.'

type Seen = { matrix: Matrix; seenOn: CivilDate; filters: string[] }

type Line = { group: MatrixGroup; row: MatrixRow; period: MatrixPeriod | null }

const date = (day: CivilDate | null): SheetValue => (day ? { date: day } : null)

/** Each column of the list of periods: its heading and its value. */
const COLUMNS: readonly {
  heading: string
  width?: number
  value: (line: Line) => SheetValue
  summed?: boolean
}[] = [
  { heading: 'Kênh', width: 32, value: ({ group }) => group.outlet.name },
  { heading: 'Nghĩa vụ', width: 44, value: ({ row }) => row.head.title },
  { heading: 'Điểm, khoản', width: 24, value: ({ row }) => row.head.clause },
  { heading: 'Văn bản', width: 16, value: ({ row }) => row.head.planNumber },
  { heading: 'Hiệu lực từ', value: ({ row }) => date(row.head.validFrom) },
  { heading: 'Hiệu lực đến', value: ({ row }) => date(row.head.validTo) },
  { heading: 'Kỳ', width: 16, value: ({ period }) => period && formatPeriod(period.name) },
  { heading: 'Từ ngày', value: ({ period }) => date(period?.row.from ?? null) },
  { heading: 'Đến ngày', value: ({ period }) => date(period?.row.to ?? null) },
  { heading: 'Phải có', value: counted('due'), summed: true },
  { heading: 'Đã phát', value: counted('aired'), summed: true },
  { heading: 'Đúng giờ', value: counted('onTime') },
  { heading: 'Muộn', value: counted('late') },
  { heading: 'Phát bù', value: counted('madeUp'), summed: true },
  { heading: 'Được miễn', value: counted('waived') },
  { heading: 'Tạm dừng', value: counted('excused') },
  { heading: 'Sắp tới', value: counted('planned') },
  { heading: 'Chờ xác nhận', value: counted('pending') },
  { heading: 'Bỏ lỡ', value: counted('missed') },
  { heading: 'Còn thiếu', value: counted('shortage') },
  { heading: 'Ngày trống', value: staleDays, summed: true },
  { heading: 'Bài mới nhất', value: newest },
  { heading: 'Trạng thái', width: 22, value: stateWord },
  { heading: 'Tính vào cả năm', value: (line) => line.period && (inSum(line) ? 'Có' : 'Không') },
  { heading: 'Ghi chú', width: 40, value: remark },
]

type Count =
  | 'due'
  | 'aired'
  | 'onTime'
  | 'late'
  | 'madeUp'
  | 'waived'
  | 'excused'
  | 'planned'
  | 'pending'
  | 'missed'
  | 'shortage'

/** What an outlet without records did is unknown: an empty place, not a 0. */
const DONE: readonly Count[] = ['aired', 'onTime', 'late', 'madeUp', 'missed', 'pending', 'planned']

function counted(name: Count) {
  return ({ group, period }: Line): SheetValue => {
    if (!period || !isCountRow(period.row)) return null
    return group.isSilent && DONE.includes(name) ? null : period.row[name]
  }
}

function staleDays({ group, period }: Line): SheetValue {
  if (!period || isCountRow(period.row) || period.row.state === 'upcoming') return null
  return group.isSilent ? null : period.row.staleDays
}

function newest({ period }: Line): SheetValue {
  return period && !isCountRow(period.row) ? date(period.row.newest) : null
}

function stateWord({ row, period }: Line): SheetValue {
  return LEDGER_STATE_WORDS[period ? period.row.state : row.worst]
}

function inSum({ period }: Line): boolean {
  if (!period) return false
  return isCountRow(period.row) ? isSummed(period.row) : period.row.state !== 'upcoming'
}

function remark({ group, period }: Line): SheetValue {
  if (!period) return 'Chưa nhập định mức (khác với 0)'
  return group.isSilent ? 'Kênh chưa có số liệu trong năm' : null
}

/** One line for every period on the screen, in its order; what has no quota is a line without numbers. */
export function periodSheet(seen: Seen): Sheet {
  const lines = seen.matrix.groups.flatMap((group) =>
    group.rows.flatMap((row): Line[] => {
      const periods = row.slots.flatMap((slot) => slot.periods)
      return periods.length === 0
        ? [{ group, row, period: null }]
        : periods.map((period) => ({ group, row, period }))
    }),
  )
  const rows = lines.map((line) => COLUMNS.map(({ value }) => value(line)))
  const summed = rows.filter((_, index) => inSum(lines[index] as Line))
  return {
    name: 'Từng kỳ',
    title: titleOf(seen),
    columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows,
    totals: [
      COLUMNS.map(({ summed: isSum }, at) =>
        isSum ? sumOf(summed, at) : at === 0 ? 'Cộng' : null,
      ),
    ],
    notes: [SUM_NOTE, TOTAL_NOTE],
  }
}

function sumOf(rows: readonly (readonly SheetValue[])[], at: number): number {
  return rows.reduce((sum, row) => {
    const value = row[at]
    return typeof value === 'number' ? sum + value : sum
  }, 0)
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The matrix as on the screen: one line per obligation, a box per month, the year's sum in numbers. */
export function matrixSheet(seen: Seen): Sheet {
  const rows = seen.matrix.groups.flatMap(({ outlet, rows: own, isSilent }): SheetValue[][] => {
    if (own.length === 0) {
      return [[outlet.name, 'Chưa nhập nghĩa vụ nào: chưa biết, không phải bằng 0']]
    }
    return own.map((row) => [
      outlet.name,
      row.head.title,
      row.rule,
      ...(row.slots.length === 0
        ? MONTHS.map((month) => (month === 1 ? 'Chưa nhập định mức (khác với 0)' : null))
        : MONTHS.map((month) => boxOf(row, month))),
      isSilent ? null : (row.total?.done ?? null),
      row.total?.due ?? null,
      isSilent ? null : (row.total?.staleDays ?? null),
      row.total?.shortPeriods ?? null,
      isSilent && row.slots.length > 0 ? 'Chưa có số liệu trong năm' : null,
    ])
  })
  return {
    name: `Sổ nghĩa vụ ${seen.matrix.year}`,
    title: titleOf(seen),
    columns: [
      { heading: 'Kênh', width: 30 },
      { heading: 'Nghĩa vụ', width: 40 },
      { heading: 'Quy định', width: 48 },
      ...MONTHS.map((month) => ({ heading: `T${month}`, width: 15 })),
      { heading: 'Cả năm: đã phát' },
      { heading: 'Cả năm: phải có' },
      { heading: 'Cả năm: ngày trống' },
      { heading: 'Số kỳ thiếu' },
      { heading: 'Ghi chú', width: 28 },
    ],
    rows,
    totals: [],
    notes: [TOTAL_NOTE, DASH_NOTE],
  }
}

/** What stands under a month; a longer period under its first. */
function boxOf({ slots, head }: MatrixRow, month: number): SheetValue {
  const slot = slots.find((one) => one.month === month)
  if (!slot) return null
  if (slot.periods.length === 0) return '–'
  return slot.periods
    .map(({ name, text }) => {
      const words = `${text.number} · ${text.word}`
      return head.period === 'month' ? words : `${formatPeriod(name)}: ${words}`
    })
    .join('\n')
}

function titleOf({ matrix, seenOn, filters }: Seen): string[] {
  return [
    `Sổ nghĩa vụ năm ${matrix.year}`,
    [`Xem tại ngày ${formatDatePadded(seenOn)}`, ...filters].join(' · '),
  ]
}
