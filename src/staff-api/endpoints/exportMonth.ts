import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { download, isSheetFormat, unknownFormat } from '@/documents/spreadsheet/download'
import type { Sheet, SheetValue } from '@/documents/spreadsheet/sheet'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import { failure } from '@/newsroom/words/failure'
import { SCHEDULE_STATE_WORDS } from '@/newsroom/words/scheduleStates'
import type { MonthIssue } from '@/newsroom/schedules/views/loadMonthIssues'
import { loadSchedule, type MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { monthNamed } from '@/newsroom/schedules/months'

const SECONDS_PER_MINUTE = 60

const minutesOf = ({ slot }: MonthIssue): number | null =>
  slot?.seconds ? slot.seconds / SECONDS_PER_MINUTE : null

const COLUMNS: readonly {
  heading: string
  width?: number
  value: (issue: MonthIssue) => SheetValue
}[] = [
  {
    heading: 'Ngày',
    value: ({ plannedAt }) => (plannedAt === null ? null : { date: civilDateOf(plannedAt) }),
  },
  {
    heading: 'Giờ',
    value: ({ plannedAt }) => (plannedAt === null ? null : timeOfDay(plannedAt)),
  },
  { heading: 'Số', width: 40, value: ({ label }) => label },
  { heading: 'Chuyên mục', width: 36, value: ({ column }) => column.name },
  { heading: 'Tên số', width: 44, value: ({ title }) => title },
  { heading: 'Chủ đề', width: 36, value: ({ topics }) => topics.join('; ') || null },
  { heading: 'Thời lượng (phút)', value: minutesOf },
  { heading: 'Kênh sóng', width: 24, value: ({ slot }) => slot?.channel ?? null },
  { heading: 'Theo đề nghị', width: 20, value: ({ request }) => request?.number ?? null },
  { heading: 'Phát bù cho', width: 36, value: ({ makesUp }) => makesUp },
  { heading: 'Hủy', value: ({ cancelled }) => (cancelled ? 'Hủy' : null) },
  { heading: 'Lý do hủy', width: 30, value: ({ cancelReason }) => cancelReason },
]

/** The month as on the screen: an issue a line, cancelled ones too; the sums are of those that stand. */
function monthSheet({ outlet, month, state, issues }: MonthSchedule): Sheet {
  const standing = issues.filter(({ cancelled }) => !cancelled)
  const minutes = standing.reduce((sum, issue) => sum + (minutesOf(issue) ?? 0), 0)
  const total: Record<string, SheetValue> = {
    Ngày: 'Cộng',
    Số: `${standing.length} số`,
    'Thời lượng (phút)': minutes,
  }
  return {
    name: formatPeriod(month.name).replace('/', '-'),
    title: [
      `Lịch ${outlet.name}, ${formatPeriod(month.name)}`,
      state ? SCHEDULE_STATE_WORDS[state].vi : 'Chưa lập lịch',
    ],
    columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows: issues.map((issue) => COLUMNS.map(({ value }) => value(issue))),
    totals: [COLUMNS.map(({ heading }) => total[heading] ?? null)],
    notes: ['Dòng cộng không tính các số đã hủy.'],
  }
}

/** `GET /api/schedules/months/xlsx|csv?outlet=…&month=…`: the month of an outlet, to take along. */
export const monthExportEndpoint: Endpoint = {
  path: '/months/:format',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
    const format = String(req.routeParams?.format)
    if (!isSheetFormat(format)) return unknownFormat()
    const month = monthNamed(req.searchParams.get('month') ?? '')
    if (!month) throw failure('scheduleBadMonth')
    const outlet = req.searchParams.get('outlet') ?? ''
    const now = new Date()
    const schedule = await loadSchedule({ req, outlet, month, now, overrideAccess: false })
    if (!schedule) throw failure('scheduleNotFound')
    const table = monthSheet(schedule)
    const title = `Lịch ${schedule.outlet.name} ${formatPeriod(month.name)}`.replaceAll('/', '-')
    return download(format, { title, sheets: [table], table })
  },
}
