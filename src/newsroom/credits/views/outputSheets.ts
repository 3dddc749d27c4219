import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { NamedRange } from '@/domain/report/types'
import type { Sheet } from '@/documents/spreadsheet/sheet'
import { GENRE_WORDS } from '@/public-api/words'

import type { LoadedOutput } from './loadOutput'

export const OUTPUT_NOTE =
  'Tính bài bạn đọc có lần đầu trong khoảng này. Tính theo tỷ lệ: viết chung một nửa là 0,5 bài; cộng mọi dòng bằng số bài. Chuyển phòng thì bài tính cho phòng hiện tại.'

/** Hundredths of a percent of one text in texts. */
export const weighed = (weight: number): number => weight / 10_000

export const genreName = (genre: string): string =>
  GENRE_WORDS[genre as keyof typeof GENRE_WORDS] ?? genre

/** The page as a workbook: by author, genre and desk. */
export function outputSheets(
  { authors, genres, desks, texts }: LoadedOutput,
  { from, to }: NamedRange,
): [Sheet, Sheet, Sheet] {
  const title = [
    'Sản lượng bài viết',
    `Từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}: ${texts} bài`,
  ]
  const sheet = (
    name: string,
    heading: string,
    rows: readonly { name: string; texts: number; weight: number }[],
  ): Sheet => ({
    name,
    title,
    columns: [
      { heading, width: 40 },
      { heading: 'Số bài' },
      { heading: 'Tính theo tỷ lệ', width: 16 },
    ],
    rows: rows.map((row) => [row.name, row.texts, weighed(row.weight)]),
    totals: [['Cộng', texts, weighed(rows.reduce((sum, { weight }) => sum + weight, 0))]],
    notes: [OUTPUT_NOTE],
  })
  return [
    sheet('Theo người', 'Tác giả', authors),
    sheet(
      'Theo thể loại',
      'Thể loại',
      genres.map((row) => ({ ...row, name: genreName(row.key) })),
    ),
    sheet('Theo phòng', 'Phòng', desks),
  ]
}
