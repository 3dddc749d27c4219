import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { PlaylogAnswer } from '@/newsroom/rundowns/playlog/importPlaylog'
import type { PlaylogLine } from '@/newsroom/rundowns/playlog/matchLines'

import { DataTable } from '../../ui/DataTable'

const BECOMES: Record<PlaylogLine['becomes'], string> = {
  correction: 'Sửa giờ của lượt đã ghi',
  take: 'Thêm lượt mới',
  known: 'Đã có',
  unmatched: 'Không khớp mục nào, bỏ qua',
}

const becomesWords = ({ becomes, isFar }: PlaylogLine): string =>
  isFar && becomes !== 'unmatched' && becomes !== 'known'
    ? `${BECOMES[becomes]} (xa khung phát)`
    : BECOMES[becomes]

/** What the lines of a log would become, and what is wrong with them. */
export function PlaylogLines({ answer, onAir }: { answer: PlaylogAnswer; onAir: number }) {
  const { lines, problems, notes, warnings, frameRate } = answer
  return (
    <>
      {warnings.map(({ code, message }) => (
        <p key={code} className="ts-error" role="alert">
          {message}
        </p>
      ))}
      {problems.map(({ line, message }) => (
        <p key={`${line} ${message}`} className="ts-error" role="alert">
          {message}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="ts-hint">
          {note}
        </p>
      ))}
      {frameRate !== undefined && (
        <p className="ts-hint">
          {`Số sau giây là khung hình, đọc theo ${frameRate} hình/giây rồi làm tròn đến giây.`}
        </p>
      )}
      {lines.length > 0 && (
        <DataTable
          caption="Các dòng của nhật ký"
          rows={lines}
          rowKey={({ line }) => String(line)}
          empty={null}
          stacks
          columns={[
            { key: 'line', heading: 'Dòng', cell: ({ line }) => line },
            { key: 'name', heading: 'Tên trong nhật ký', cell: ({ name }) => name },
            { key: 'entry', heading: 'Mục', cell: ({ title }) => title ?? '–' },
            {
              key: 'times',
              heading: 'Giờ',
              cell: ({ startedAt, endedAt }) =>
                `${clockTimeFrom(startedAt, onAir)}–${clockTimeFrom(endedAt, onAir)}`,
            },
            { key: 'becomes', heading: 'Thành', cell: becomesWords },
          ]}
        />
      )}
    </>
  )
}
