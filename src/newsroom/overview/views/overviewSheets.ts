import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { CountSums } from '@/domain/report/rows'
import type { Sheet, SheetValue } from '@/documents/spreadsheet/sheet'

import { LEDGER_STATE_WORDS } from '../../words/ledgerStates'
import { endWords, LIGHT_NOTES, LIGHT_WORDS } from '../../words/overview'
import { TOTAL_NOTE } from '../../obligations/views/matrixTotal'
import type { Overview } from './loadOverview'
import type { OverviewGroup, OverviewRow } from './overview'

type Line = { group: OverviewGroup; one: OverviewRow }

/** A sum over the periods that ended; nothing where it is not known or nothing is counted so. */
const sum =
  (name: keyof CountSums, isDone = true) =>
  ({ group, one }: Line): SheetValue =>
    'due' in one.year && !(isDone && group.isSilent) ? one.year[name] : null

const COLUMNS: readonly { heading: string; width?: number; value: (line: Line) => SheetValue }[] = [
  { heading: 'Kênh', width: 32, value: ({ group }) => group.outlet.name },
  { heading: 'Nghĩa vụ', width: 44, value: ({ one }) => one.row.head.title },
  { heading: 'Quy định', width: 48, value: ({ one }) => one.row.rule },
  { heading: 'Tình trạng', width: 20, value: ({ one }) => LIGHT_WORDS[one.light] },
  { heading: 'Kỳ này', width: 16, value: ({ one }) => one.now && formatPeriod(one.now.name) },
  { heading: 'Kỳ này: số', width: 16, value: ({ one }) => one.now && one.now.text.number },
  {
    heading: 'Kỳ này: trạng thái',
    width: 22,
    value: ({ one }) => LEDGER_STATE_WORDS[one.now ? one.now.row.state : one.row.worst],
  },
  { heading: 'Chờ xác nhận', value: ({ one }) => one.unconfirmed },
  { heading: 'Kỳ đã hết', value: ({ one }) => one.year.periods.length },
  { heading: 'Kỳ thiếu', value: ({ one }) => one.year.short.length },
  { heading: 'Phải có', value: sum('due', false) },
  { heading: 'Đã phát', value: sum('aired') },
  { heading: 'Đúng giờ', value: sum('onTime') },
  { heading: 'Muộn', value: sum('late') },
  { heading: 'Phát bù', value: sum('madeUp') },
  { heading: 'Được miễn', value: sum('waived') },
  { heading: 'Tạm dừng', value: sum('excused') },
  { heading: 'Bỏ lỡ', value: sum('missed') },
  { heading: 'Còn thiếu', value: sum('shortage', false) },
  {
    heading: 'Ngày trống',
    value: ({ group, one }) =>
      'staleDays' in one.year && !group.isSilent ? one.year.staleDays : null,
  },
  {
    heading: 'Các kỳ thiếu',
    width: 40,
    value: ({ one }) => one.year.short.map(formatPeriod).join(', ') || null,
  },
  { heading: 'Ghi chú', width: 40, value: ({ group }) => endWords(group.outlet) },
]

/** The overview as on the page, a line for each obligation; an outlet that owes nothing says so in one of its own. */
export function overviewSheet({ year, today, groups }: Overview): Sheet {
  const empty = groups.filter(({ rows }) => rows.length === 0)
  return {
    name: `Tổng quan ${year}`,
    title: [`Tổng quan nghĩa vụ năm ${year}`, `Xem tại ngày ${formatDatePadded(today)}`],
    columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows: [
      ...groups.flatMap((group) =>
        group.rows.map((one) => COLUMNS.map(({ value }) => value({ group, one }))),
      ),
      ...empty.map(({ outlet }) => [outlet.name, NO_OBLIGATION]),
    ],
    totals: [],
    notes: [...LIGHT_NOTES, ENDED_NOTE, TOTAL_NOTE],
  }
}

export const NO_OBLIGATION = 'Chưa nhập nghĩa vụ nào: chưa biết, không phải bằng 0'

export const ENDED_NOTE =
  'Số của năm cộng các kỳ đã hết từ đầu năm, đúng như trang “Số liệu báo cáo”; kỳ đang chạy và kỳ chờ xác nhận chưa cộng.'
