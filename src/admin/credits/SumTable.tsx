import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { PieceSum } from '@/domain/credit/pieceSums'
import { WORK_WORDS } from '@/domain/credit/words'
import { daysCounted } from '@/newsroom/credits/views/countedDays'
import type { LoadedSums } from '@/newsroom/credits/views/loadPieceSums'
import { OUT, type PieceQuery } from '@/newsroom/credits/views/pieceQuery'
import { GENRE_WORDS } from '@/public-api/words'

import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { pieceHref } from './links'

type Props = { sums: LoadedSums; query: PieceQuery }

/** Published texts by month and genre; each number opens the texts it counts. */
export function SumTable({ sums, query }: Props) {
  const { months, genres, work } = sums
  const isWeighted = work === 'writing'
  const cell = (month: string, genre: string, sum: PieceSum | undefined) =>
    sum && (
      <a
        className="ts-quiet-link"
        href={pieceHref({
          ...query,
          ...daysCounted(month, sums),
          ...{ work, state: OUT, after: '', genre: genre || query.genre },
        })}
      >
        {sum.texts} bài
        {isWeighted && sum.weight !== sum.texts * 10_000 && ` (${weightWords(sum.weight)})`}
      </a>
    )
  return (
    <section aria-labelledby="works-sums">
      <h2 id="works-sums">Đã đăng theo tháng</h2>
      <p className="ts-works__lead">
        Việc: {WORK_WORDS[work]}, {daysWords(sums)}. Chỉ tính bài bạn đọc đang có, vào tháng đăng
        lần đầu.
        {isWeighted && ' Trong ngoặc là số bài tính theo tỷ lệ: viết chung một nửa là 0,5.'}
      </p>
      <DataTable
        stacks
        caption="Số bài đã đăng theo tháng và thể loại"
        rows={months}
        rowKey={({ month }) => month}
        empty={<EmptyState>Không có bài nào đã đăng trong thời gian này.</EmptyState>}
        columns={[
          { key: 'month', heading: 'Tháng', cell: ({ month }) => formatPeriod(month) },
          ...genres.map((genre) => ({
            key: genre,
            heading: GENRE_WORDS[genre as keyof typeof GENRE_WORDS],
            cell: ({ month, byGenre }: LoadedSums['months'][number]) =>
              cell(month, genre, byGenre.get(genre)) ?? '–',
          })),
          { key: 'all', heading: 'Cộng', cell: ({ month, all }) => cell(month, '', all) },
        ]}
      />
    </section>
  )
}

/** `2,5`: hundredths of a percent of texts as texts. */
const weightWords = (weight: number): string => String(weight / 10_000).replace('.', ',')

function daysWords({ from, until }: LoadedSums): string {
  if (from === '') return `đến ${until}`
  return until === '' ? `từ ${from} đến nay` : `từ ${from} đến ${until}`
}
