import { civilDateOf } from '../../calendar/civil'
import type { NamedRange } from '../types'
import type { MainNumber } from '../way/mainNumbers'
import {
  outletTables,
  type PaperOutlet,
  type PaperPeriod,
  periodTable,
  sumTable,
  takenTable,
} from './consolidatedTables'
import { counted } from './lines'
import { abstractOf, appendices, paperFrame } from './paperFrame'
import { numbered, type Section } from './sections'
import { daysWords, shownRanges } from './shownRanges'
import type { PaperInput, PaperTable, ReportPaper, TextPoint, TextSection } from './types'

/** Everything a consolidated report is printed from: what its outlets froze, and what the body wrote. */
export type ConsolidationInput = Pick<
  PaperInput,
  'letterhead' | 'signed' | 'periodName' | 'marks'
> & {
  readonly standing: 'preparing' | 'sent'
  /** When it was closed, or of now, epoch milliseconds. */
  readonly asOf: number
  /** The ranges of its outlets' reports: what is new first. */
  readonly ranges: readonly NamedRange[]
  readonly outlets: readonly PaperOutlet[]
  /** Outlets without an accepted report, and where theirs stands. */
  readonly missing: readonly { readonly name: string; readonly why: string }[]
  readonly totals: Readonly<Record<string, readonly MainNumber[]>>
  readonly periods: readonly PaperPeriod[]
  /** Why others stay open that stand in no list. */
  readonly openPeriods: readonly string[]
  readonly before: readonly TextSection[]
  readonly after: readonly TextSection[]
  /** The issues of each outlet with their proof. */
  readonly lists: readonly { readonly outlet: string; readonly table: PaperTable }[]
  /** How many issues stand in the papers of the outlets alone, since they are too many for one. */
  readonly listedApart: number
}

/** Of more periods only those that did not go as they should are listed. */
const MOST_PERIODS = 1000
const AS_IT_SHOULD: readonly string[] = ['met', 'madeUp', 'waived', 'excused', 'none']

/** A consolidated report as it is printed: the numbers of its outlets as they froze them, nothing computed anew. */
export function consolidationPaper(input: ConsolidationInput): ReportPaper {
  const { asOf, periodName, before, after } = input
  const days = input.ranges.find(({ name }) => name === 'window') ?? input.ranges[0]
  return {
    ...paperFrame({
      ...{ ...input, bases: [], year: civilDateOf(asOf).slice(0, 4) },
      abstract: abstractOf(periodName, days),
    }),
    blocks: [
      {
        kind: 'text',
        text: `Báo cáo tính ${daysWords(input.ranges)}. Số liệu của từng kênh theo những gì đã xác nhận đến lúc kênh gửi báo cáo.`,
      },
      ...numbered([...before, ...figureSections(input), ...after]),
    ],
    appendices: appendices([
      [periodsTitle(input), periodTable(listedPeriods(input))],
      ...input.lists.map(
        ({ outlet, table }) =>
          [`Danh mục ${table.rows.length} số được tính của ${outlet}`, table] as const,
      ),
    ]),
  }
}

function figureSections(input: ConsolidationInput): Section[] {
  const { outlets, totals, periods } = input
  const ranges = shownRanges(input.ranges)
  return [
    {
      title: 'Báo cáo của các kênh',
      points: [takenPoint(input), missingPoint(input), ...apartPoints(input)],
      tables: outlets.length > 0 ? [takenTable(outlets)] : [],
    },
    {
      title: 'Số liệu chung và số liệu của từng kênh',
      points: [],
      tables:
        outlets.length > 0
          ? [
              sumTable(totals, ranges),
              ...ranges.flatMap((range) =>
                outletTables(outlets, totals, range, ranges.length === 1),
              ),
            ]
          : [],
    },
    ...(periods.length > 0 || input.openPeriods.length > 0
      ? [{ title: 'Các kỳ nghĩa vụ trong báo cáo', points: periodPoints(input) }]
      : []),
  ]
}

const takenPoint = ({ outlets }: ConsolidationInput): TextPoint =>
  outlets.length === 0
    ? { text: 'Chưa có báo cáo nào của các kênh được tiếp nhận.' }
    : { text: `Đã tiếp nhận báo cáo của ${counted(outlets.length, 'kênh')}; số liệu là số liệu từng kênh đã gửi.` } // prettier-ignore

const missingPoint = ({ missing }: ConsolidationInput): TextPoint =>
  missing.length === 0
    ? { text: 'Không kênh nào thiếu báo cáo.' }
    : {
        text: `Thiếu báo cáo của ${counted(missing.length, 'kênh')}, không có trong số liệu dưới đây:`,
        points: missing.map(({ name, why }) => ({ text: `${name}: ${why}` })),
      }

const apartPoints = ({ listedApart }: ConsolidationInput): TextPoint[] =>
  listedApart === 0
    ? []
    : [
        {
          text: `Danh mục ${listedApart.toLocaleString('vi-VN')} số được tính cùng chứng cứ nằm ở phụ lục báo cáo của từng kênh, tìm theo mã kiểm tra trong Bảng 1.`,
        },
      ]

/** How many periods closing did what with, in the order they first come. */
function periodPoints({ periods, openPeriods }: ConsolidationInput): TextPoint[] {
  const fates = [...new Set(periods.map(({ fate }) => fate))]
  const counts = fates.map((fate) => {
    const own = periods.filter((one) => one.fate === fate)
    const short = own.filter(({ row }) => row.state === 'short').length
    const of = short > 0 ? `, trong đó thiếu ${counted(short, 'kỳ')}` : ''
    return { text: `${fate}: ${counted(own.length, 'kỳ')}${of}` }
  })
  return [...counts, ...openPeriods.map((text) => ({ text }))]
}

const listedPeriods = ({ periods }: ConsolidationInput): readonly PaperPeriod[] =>
  periods.length <= MOST_PERIODS
    ? periods
    : periods.filter(({ row }) => !AS_IT_SHOULD.includes(row.state))

const periodsTitle = (input: ConsolidationInput): string => {
  const listed = listedPeriods(input).length
  return listed === input.periods.length
    ? `Danh mục ${listed} kỳ nghĩa vụ trong báo cáo`
    : `Danh mục ${listed} kỳ nghĩa vụ không đạt hoặc còn để mở`
}
