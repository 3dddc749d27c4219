import type { ProgrammeFigures, ProgrammeNumbers, TotalFigures } from '../rows'
import { nameAndOutlet, type Source, serial, tableOf } from './tableParts'
import type { PaperCell, PaperNames, PaperTable } from './types'

const NUMBERS = [
  { name: 'planned', heading: 'Theo lịch', group: 'Số', unit: 'số' },
  { name: 'aired', heading: 'Đã phát', group: 'Số', unit: 'số' },
  { name: 'late', heading: 'Muộn', group: 'Số', unit: 'số' },
  { name: 'makeUps', heading: 'Phát bù', group: 'Số', unit: 'số' },
  { name: 'waiting', heading: 'Chờ xác nhận', group: 'Số', unit: 'số' },
  { name: 'missed', heading: 'Không phát', group: 'Số', unit: 'số' },
  { name: 'repeats', heading: 'Phát lại', group: 'Lượt phát', unit: 'lượt' },
  { name: 'relays', heading: 'Tiếp sóng', group: 'Lượt phát', unit: 'lượt' },
] as const

/** Minutes of first airings; not known when no length is. */
export const minutesOf = (row: Pick<ProgrammeNumbers, 'minutes' | 'aired' | 'unknownLength'>) =>
  row.aired > 0 && row.unknownLength === row.aired ? null : row.minutes

export const hasIssues = (row: ProgrammeNumbers): boolean =>
  row.planned + row.aired + row.repeats + row.relays > 0

/** What went out of each programme and page in a range, with the sum over all. */
export function programmeTable(
  rows: readonly ProgrammeFigures[],
  total: TotalFigures | undefined,
  names: PaperNames,
  of: { name: string; caption: string },
): PaperTable {
  const sources: Source<ProgrammeFigures>[] = [
    serial(),
    {
      ...{ heading: 'Chuyên mục', width: 0, align: 'left' },
      value: ({ column }) => nameAndOutlet(names.columns.get(column)),
    },
    ...NUMBERS.map(({ name, ...column }): Source<ProgrammeFigures> => ({
      ...{ ...column, width: 13, align: 'right' },
      value: (row) => row[name],
    })),
    { heading: 'Thời lượng', unit: 'phút', width: 15, align: 'right', value: minutesOf },
  ]
  const sums: PaperCell[][] = total
    ? [['', 'Cộng', ...NUMBERS.map(({ name }) => total[name]), minutesOf(total)]]
    : []
  const unknown = total?.unknownLength ?? 0
  return {
    ...{ ...of, ...tableOf(sources, rows), totals: rows.length > 0 ? sums : [] },
    note:
      unknown > 0
        ? `Thời lượng chưa gồm ${unknown.toLocaleString('vi-VN')} số chưa rõ thời lượng.`
        : null,
  }
}
