import { periodWords } from './lines'
import type { CountFigures, FreshnessFigures, ObligationFigures } from '../rows'
import { nameAndOutlet, type Source, serial, tableOf } from './tableParts'
import type { PaperNames, PaperTable } from './types'

export const isCount = (row: ObligationFigures): row is CountFigures => 'due' in row

export function obligationName({ obligations }: PaperNames, id: string): string {
  const found = obligations.get(id)
  return nameAndOutlet(found && { name: found.title, outlet: found.outlet })
}

const NUMBERS = [
  { name: 'due', heading: 'Phải có', group: undefined, width: 11 },
  { name: 'aired', heading: 'Tổng', group: 'Đã phát', width: 11 },
  { name: 'onTime', heading: 'Đúng giờ', group: 'Đã phát', width: 11 },
  { name: 'late', heading: 'Muộn', group: 'Đã phát', width: 12 },
  { name: 'madeUp', heading: 'Đã bù', group: 'Không phát', width: 10 },
  { name: 'waived', heading: 'Được miễn', group: 'Không phát', width: 12 },
  { name: 'excused', heading: 'Tạm dừng', group: 'Không phát', width: 12 },
  { name: 'missed', heading: 'Thiếu số', group: 'Không phát', width: 11 },
  { name: 'shortage', heading: 'Còn thiếu', group: undefined, width: 11 },
] as const

const periodsOf = (row: ObligationFigures): string => {
  const { periods, short, waiting, running, later } = row
  const notYet = waiting.length + running.length + later.length
  return [
    `${periods.length} kỳ đã hết`,
    ...(short.length > 0 ? [`thiếu: ${short.map(periodWords).join(', ')}`] : []),
    ...(notYet > 0 ? [`chưa tính ${notYet} kỳ`] : []),
  ].join('; ')
}

/** What was owed in periods that ended within a range, and what was done of it. */
export function countTable(
  rows: readonly CountFigures[],
  names: PaperNames,
  of: { name: string; caption: string },
): PaperTable {
  const sources: Source<CountFigures>[] = [
    serial(),
    {
      ...{ heading: 'Nghĩa vụ', width: 0, align: 'left' },
      value: ({ obligation }) => obligationName(names, obligation),
    },
    { heading: 'Kỳ', width: 25, align: 'center', value: periodsOf },
    ...NUMBERS.map(({ name, heading, group, width }): Source<CountFigures> => ({
      ...{ heading, width, align: 'right', unit: 'số' },
      ...(group && { group }),
      value: (row) => row[name],
    })),
  ]
  return { ...of, ...tableOf(sources, rows), totals: [], note: null }
}

/** Whether something new came in time. */
export function freshnessTable(
  rows: readonly FreshnessFigures[],
  names: PaperNames,
  of: { name: string; caption: string },
): PaperTable {
  const sources: Source<FreshnessFigures>[] = [
    serial(),
    {
      ...{ heading: 'Nghĩa vụ', width: 0, align: 'left' },
      value: ({ obligation }) => obligationName(names, obligation),
    },
    { heading: 'Kỳ', width: 50, align: 'center', value: periodsOf },
    {
      ...{ heading: 'Quá hạn bài mới', unit: 'ngày', width: 25, align: 'right' },
      value: ({ staleDays }) => staleDays,
    },
  ]
  return { ...of, ...tableOf(sources, rows), totals: [], note: null }
}
