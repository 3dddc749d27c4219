import type { Sheet, SheetValue } from '@/documents/spreadsheet/sheet'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { WORK_WORDS } from '@/domain/credit/words'
import { GENRE_WORDS } from '@/public-api/words'

import { ARTICLE_STATE_WORDS } from '../../words/articleStates'
import type { Piece } from './loadPieces'
import type { LoadedSums } from './loadPieceSums'

const SHARE_NOTE =
  'Tỷ lệ chỉ có ở việc Viết. Ngày là ngày đăng lần đầu; bài bạn đọc không có thì là ngày tạo. Bài trong thùng rác không tính.'

/** Hundredths of a percent in percent. */
const percent = (share: number) => share / 100

const COLUMNS: readonly { heading: string; width?: number; value: (piece: Piece) => SheetValue }[] =
  [
    { heading: 'Ngày', value: ({ at }) => ({ date: civilDateOf(Date.parse(at)) }) },
    { heading: 'Bài', width: 60, value: ({ title }) => title },
    { heading: 'Việc', width: 16, value: ({ kind }) => WORK_WORDS[kind] },
    {
      heading: 'Tỷ lệ (%)',
      value: ({ kind, share }) => (kind === 'writing' ? percent(share) : null),
    },
    { heading: 'Tên dưới bài', width: 24, value: ({ name }) => name || null },
    { heading: 'Thể loại', width: 16, value: ({ genre }) => GENRE_WORDS[genre] },
    { heading: 'Kênh', width: 30, value: ({ outlet }) => outlet },
    { heading: 'Trạng thái', width: 14, value: ({ state }) => ARTICLE_STATE_WORDS[state].vi },
    {
      heading: 'Đăng lúc',
      width: 18,
      value: ({ publishedAt }) => (publishedAt ? { at: Date.parse(publishedAt) } : null),
    },
    { heading: 'Mã bài', width: 38, value: ({ articleId }) => articleId },
  ]

/** The list as on the page, a line for each kind of work on a text. */
export function pieceSheet(
  title: readonly string[],
  pieces: readonly Piece[],
  isCut: boolean,
): Sheet {
  const more = `Danh sách dài hơn: chỉ có ${pieces.length} dòng mới nhất. Hãy chọn kỳ ngắn hơn.`
  return {
    name: 'Bài',
    title,
    columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows: pieces.map((piece) => COLUMNS.map(({ value }) => value(piece))),
    totals: [],
    notes: isCut ? [more, SHARE_NOTE] : [SHARE_NOTE],
  }
}

/** Published texts by month and genre: how many, and weighted by the share. */
export function pieceSumSheet(title: readonly string[], { months, work }: LoadedSums): Sheet {
  const isWeighted = work === 'writing'
  return {
    name: 'Cộng theo tháng',
    title: [...title, `Việc: ${WORK_WORDS[work]}`],
    columns: [
      { heading: 'Tháng', width: 16 },
      { heading: 'Thể loại', width: 20 },
      { heading: 'Số bài' },
      ...(isWeighted ? [{ heading: 'Tính theo tỷ lệ', width: 16 }] : []),
    ],
    rows: months.flatMap(({ month, byGenre }) =>
      [...byGenre].map(([genre, { texts, weight }]) => [
        formatPeriod(month),
        GENRE_WORDS[genre as Piece['genre']],
        texts,
        ...(isWeighted ? [weight / 10_000] : []),
      ]),
    ),
    totals: [],
    notes: [
      'Chỉ tính bài bạn đọc đang có, vào tháng đăng lần đầu. Tính theo tỷ lệ: viết chung một nửa là 0,5 bài.',
    ],
  }
}
