'use client'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { AskedText } from '@/newsroom/articles/views/loadAsked'

import { articleHref } from '../links/pages'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { PublishDialog, ScheduleDialog } from './GroupDialogs'
import { type Refused, useRelease } from './useRelease'

/** The texts that wait to be published: opened one by one, or several given to readers at once or at one minute. */
export function PublishTable({ rows }: { rows: readonly AskedText[] }) {
  const { texts, chosen, asks, refused, done, choose, ask, release } = useRelease(rows)
  const dialog = { texts, onClose: () => ask(null) }
  return (
    <>
      <DataTable
        caption="Bài đã duyệt, chờ đăng"
        rows={rows}
        rowKey={({ id }) => id}
        stacks
        empty={
          <EmptyState>Không có bài nào chờ bạn đăng. Bài đã hẹn giờ ở trang Hẹn giờ.</EmptyState>
        }
        columns={[
          {
            key: 'title',
            heading: 'Bài',
            cell: ({ id, title }) => (
              <Choice
                {...{ id, title }}
                isChosen={chosen.has(id)}
                onChange={(isChosen) => choose(id, isChosen)}
              />
            ),
          },
          ...COLUMNS,
        ]}
      />
      <div className="ts-review__actions">
        {rows.length > 0 &&
          (['publish', 'schedule'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="ts-button ts-button--quiet"
              disabled={texts.length === 0}
              onClick={() => ask(one)}
            >
              {one === 'publish' ? 'Đăng các bài đã chọn' : 'Hẹn giờ các bài đã chọn'}
            </button>
          ))}
        <span role="status">{statusWords(done, texts.length)}</span>
      </div>
      <RefusedTexts refused={refused} />
      {asks === 'publish' && (
        <PublishDialog {...dialog} onConfirm={() => release('publish', null)} />
      )}
      {asks === 'schedule' && (
        <ScheduleDialog {...dialog} onConfirm={(time) => release('schedule', time)} />
      )}
    </>
  )
}

const COLUMNS = [
  { key: 'since', heading: 'Sửa lần cuối', cell: ({ since }: AskedText) => formatDateTime(since) },
  {
    key: 'wish',
    heading: 'Mong muốn đăng',
    cell: ({ wishedAt }: AskedText) => (wishedAt === null ? '' : formatDateTime(wishedAt)),
  },
  { key: 'author', heading: 'Tác giả', cell: ({ author }: AskedText) => author },
  { key: 'column', heading: 'Chuyên mục', cell: ({ column }: AskedText) => column },
  { key: 'outlet', heading: 'Kênh', cell: ({ outlet }: AskedText) => outlet },
]

const statusWords = (done: string, chosen: number): string =>
  done || (chosen > 0 ? `Đã chọn ${chosen} bài.` : '')

type ChoiceProps = Pick<AskedText, 'id' | 'title'> & {
  isChosen: boolean
  onChange: (isChosen: boolean) => void
}

function Choice({ id, title, isChosen, onChange }: ChoiceProps) {
  return (
    <span className="ts-review__text">
      <input
        type="checkbox"
        aria-label={`Chọn bài ${title}`}
        checked={isChosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      <a href={articleHref(id)}>{title}</a>
    </span>
  )
}

function RefusedTexts({ refused }: { refused: readonly Refused[] }) {
  if (refused.length === 0) return null
  return (
    <ul className="ts-error" role="alert">
      {refused.map(({ id, title, message }) => (
        <li key={id}>
          <a href={articleHref(id)}>{title}</a>: {message}
        </li>
      ))}
    </ul>
  )
}
