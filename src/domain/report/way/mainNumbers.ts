import type { Figures } from '../figures'
import { PART, WINDOW } from '../reportRanges'
import type { CountFigures } from '../rows'

/** A figure that a report's text speaks of, by the name people give it there; `null` is not known. */
export type MainNumber = { name: string; unit: string; value: number | null }

/** The range of what is new since the report before: its part, or its window where that is the same. */
export const periodRange = ({ ranges }: Pick<Figures, 'ranges'>): string =>
  ranges.some(({ name }) => name === PART) ? PART : WINDOW

/** The main figures of a range over all outlets of the report, in the order in which they are spoken of. */
export function mainNumbers(figures: Figures, range: string): MainNumber[] {
  const total = figures.totals.find((row) => row.range === range && row.outlet === null)
  const owed = figures.obligations.filter((row) => row.range === range)
  const counts = owed.filter((row): row is CountFigures => 'due' in row)
  const sum = (name: 'due' | 'shortage') => counts.reduce((all, row) => all + row[name], 0)
  if (!total) return []
  const knowsNoLength = total.aired > 0 && total.unknownLength === total.aired
  return [
    { name: 'chương trình theo lịch', unit: 'số', value: total.planned },
    { name: 'chương trình đã phát', unit: 'số', value: total.aired },
    { name: 'chương trình phát muộn', unit: 'số', value: total.late },
    { name: 'chương trình phát bù', unit: 'số', value: total.makeUps },
    { name: 'chương trình không phát', unit: 'số', value: total.missed },
    { name: 'lượt phát lại', unit: 'lượt phát', value: total.repeats },
    { name: 'lượt tiếp sóng', unit: 'lượt phát', value: total.relays },
    { name: 'thời lượng đã phát', unit: 'phút', value: knowsNoLength ? null : total.minutes },
    { name: 'tin bài đã đăng', unit: 'tin, bài', value: total.items },
    { name: 'tin bài đã gỡ', unit: 'tin, bài', value: total.takenDown },
    { name: 'số phải có theo nghĩa vụ', unit: 'số', value: sum('due') },
    { name: 'số còn thiếu theo nghĩa vụ', unit: 'số', value: sum('shortage') },
    {
      name: 'kỳ không đạt',
      unit: 'kỳ',
      value: owed.reduce((all, row) => all + row.short.length, 0),
    },
  ]
}
