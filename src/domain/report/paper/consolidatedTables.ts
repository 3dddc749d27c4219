import type { CountRow, LedgerRow } from '../../obligation/ledger/types'
import type { MainNumber } from '../way/mainNumbers'
import { periodWords } from './lines'
import { numberParts } from './numberParts'
import type { ShownRange } from './shownRanges'
import { type Source, serial, tableOf } from './tableParts'
import type { PaperCell, PaperTable } from './types'

/** Numbers by the name of their range. */
type Numbers = Readonly<Record<string, readonly MainNumber[]>>

/** An outlet whose report was taken. */
export type PaperOutlet = {
  readonly name: string
  /** The number of the version, when its figures are of (epoch milliseconds), and the beginning of its fingerprint. */
  readonly version: number
  readonly cutOff: number
  readonly code: string
  readonly numbers: Numbers
}

/** A period inside, with how it stands and what closing did with it in words. */
export type PaperPeriod = {
  readonly outlet: string
  readonly title: string
  readonly row: LedgerRow
  readonly state: string
  readonly fate: string
}

/** Which version of each outlet's report is in it: by its code the version itself is found. */
export function takenTable(outlets: readonly PaperOutlet[]): PaperTable {
  const sources: Source<PaperOutlet>[] = [
    serial(),
    { heading: 'Kênh', width: 0, align: 'left', value: ({ name }) => name },
    { heading: 'Bản', width: 12, align: 'center', value: ({ version }) => version },
    {
      ...{ heading: 'Số liệu tính đến', width: 34, align: 'center' },
      value: ({ cutOff }) => ({ at: cutOff }),
    },
    { heading: 'Mã kiểm tra', width: 42, align: 'center', value: ({ code }) => code },
  ]
  return {
    ...{ name: 'Báo cáo kênh', caption: 'Báo cáo của các kênh đã được tiếp nhận' },
    ...{ ...tableOf(sources, outlets), totals: [], note: null },
  }
}

const valueIn = (numbers: readonly MainNumber[] | undefined, name: string): PaperCell =>
  numbers?.find((one) => one.name === name)?.value ?? null

const capital = (name: string) => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)

const UNKNOWN_NOTE = 'Dấu – là chưa rõ, không phải số 0.'

/** The sums over all outlets. */
export function sumTable(totals: Numbers, ranges: readonly ShownRange[]): PaperTable {
  const rows = ranges.flatMap(({ name }) => totals[name] ?? [])
  const first = [...new Map(rows.map((row) => [row.name, row])).values()]
  const sources: Source<MainNumber>[] = [
    serial(),
    { heading: 'Số liệu', width: 0, align: 'left', value: ({ name }) => capital(name) },
    { heading: 'Đơn vị tính', width: 24, align: 'center', value: ({ unit }) => unit },
    ...ranges.map((range): Source<MainNumber> => ({
      ...{ heading: range.heading, width: 34, align: 'right' },
      value: ({ name }) => valueIn(totals[range.name], name),
    })),
  ]
  return {
    ...{ name: 'Số liệu chung', caption: 'Số liệu chung của các kênh' },
    ...{ ...tableOf(sources, first), totals: [], note: UNKNOWN_NOTE },
  }
}

/** The numbers of each outlet in a range, as it froze them, in as many tables as they need. */
export function outletTables(
  outlets: readonly PaperOutlet[],
  totals: Numbers,
  range: ShownRange,
  isOne: boolean,
): PaperTable[] {
  return numberParts(totals[range.name] ?? []).map((shown, at, { length: parts }) => {
    const sources: Source<PaperOutlet>[] = [
      serial(),
      { heading: 'Kênh', width: 0, align: 'left', value: ({ name }) => name },
      ...shown.map(({ name, unit }): Source<PaperOutlet> => ({
        ...{ heading: capital(name), unit, width: 16, align: 'right' },
        value: ({ numbers }) => valueIn(numbers[range.name], name),
      })),
    ]
    const which = parts > 1 ? ` (${at + 1}/${parts})` : ''
    const when = isOne ? '' : `, ${range.heading.charAt(0).toLowerCase()}${range.heading.slice(1)}`
    return {
      name: `Từng kênh${isOne ? '' : ` ${range.name === 'window' ? 'lũy kế' : 'kỳ'}`}${which}`,
      caption: `Số liệu từng kênh đã gửi${when}${which}`,
      ...tableOf(sources, outlets),
      totals: [['', 'Cộng', ...shown.map(({ value }) => value)]],
      note: UNKNOWN_NOTE,
    }
  })
}

const counted =
  (of: (row: CountRow) => number) =>
  ({ row }: PaperPeriod): PaperCell =>
    'due' in row ? of(row) : null

const COUNTS = [
  { heading: 'Phải có', width: 12, value: counted(({ due }) => due) },
  { heading: 'Đã phát', width: 12, value: counted(({ aired }) => aired) },
  { heading: 'Đã bù', width: 11, value: counted(({ madeUp }) => madeUp) },
  { heading: 'Miễn, dừng', width: 13, value: counted(({ waived, excused }) => waived + excused) },
  { heading: 'Còn thiếu', width: 12, value: counted(({ shortage }) => shortage) },
] as const

/** What became of each period when the report was closed, with the numbers that its outlet froze. */
export function periodTable(periods: readonly PaperPeriod[]): PaperTable {
  const sources: Source<PaperPeriod>[] = [
    serial(),
    {
      ...{ heading: 'Nghĩa vụ', width: 0, align: 'left' },
      value: ({ title, outlet }) => `${title}\n${outlet}`,
    },
    {
      ...{ heading: 'Kỳ', width: 22, align: 'center' },
      value: ({ row }) => capital(periodWords(row.period)),
    },
    ...COUNTS.map((count): Source<PaperPeriod> => ({ ...count, unit: 'số', align: 'right' })),
    { heading: 'Kết quả', width: 20, align: 'center', value: ({ state }) => state },
    { heading: 'Khi chốt', width: 24, align: 'center', value: ({ fate }) => fate },
  ]
  return {
    ...{ name: 'Kỳ nghĩa vụ', caption: 'Các kỳ nghĩa vụ' },
    ...{ ...tableOf(sources, periods), totals: [], note: null },
  }
}
