import type { ReactNode } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { percentWords, WORK_WORDS } from '@/domain/credit/words'
import type { Piece } from '@/newsroom/credits/views/loadPieces'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { GENRE_WORDS } from '@/public-api/words'

import { articleHref } from '../links/pages'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES } from '../ui/tone'

/** The texts of a person, a line for each kind of work. */
export function PieceTable({ pieces, empty }: { pieces: readonly Piece[]; empty: ReactNode }) {
  return (
    <DataTable
      stacks
      caption="Bài của người này, mới nhất trước"
      rows={pieces}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'title',
          heading: 'Bài',
          cell: ({ articleId, title }) => (
            <a className="ts-quiet-link" href={articleHref(articleId)}>
              {title}
            </a>
          ),
        },
        { key: 'work', heading: 'Việc', cell: workWords },
        { key: 'name', heading: 'Tên dưới bài', cell: ({ name }) => name || '–' },
        { key: 'genre', heading: 'Thể loại', cell: ({ genre }) => GENRE_WORDS[genre] },
        { key: 'outlet', heading: 'Kênh', cell: ({ outlet }) => outlet },
        {
          key: 'state',
          heading: 'Trạng thái',
          cell: ({ state }) => (
            <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>
          ),
        },
        {
          key: 'at',
          heading: 'Ngày',
          cell: ({ publishedAt, at }) =>
            `${publishedAt ? 'đăng' : 'tạo'} ${formatDateTime(Date.parse(at))}`,
        },
      ]}
    />
  )
}

function workWords({ kind, share }: Piece): string {
  const isShared = kind === 'writing' && share < 10_000
  return isShared ? `${WORK_WORDS[kind]} (${percentWords(share)})` : WORK_WORDS[kind]
}
