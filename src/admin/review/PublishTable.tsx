'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { civilDateOf } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { AskedText } from '@/newsroom/articles/views/loadAsked'

import { useWarnings } from '../articles/checks/useWarnings'
import { Warnings } from '../articles/checks/Warnings'
import { TimeDialog } from '../articles/TimeDialog'
import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { DataTable } from '../ui/DataTable'
import { Dialog, DialogActions } from '../ui/Dialog'
import { EmptyState } from '../ui/EmptyState'

type Group = 'publish' | 'schedule'
/** A text that stayed as it was, and why. It may have left the list meanwhile. */
type Refused = { id: string; title: string; message: string }

const DAY_MS = 24 * 3_600_000
const EARLY = '06:00'

/** The texts that wait to be published: opened one by one, or several given to readers at once or at one minute. */
export function PublishTable({ rows }: { rows: readonly AskedText[] }) {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [group, setGroup] = useState<Group | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [done, setDone] = useState('')
  const texts = rows.filter(({ id }) => chosen.has(id))

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
    setDone('')
  }

  /** One after the other, each by its own right: one that is refused keeps no other. */
  const release = async (move: Group, time: string | null): Promise<null> => {
    const left: Refused[] = []
    for (const { id, revision, title } of texts) {
      const { refusal } = await send('POST', `/articles/${id}/moves`, { move, revision, time })
      if (refusal) left.push({ id, title, message: refusal.message })
    }
    const count = texts.length - left.length
    setRefused(left)
    setChosen(new Set(left.map(({ id }) => id)))
    setDone(count === 0 ? '' : `Đã ${move === 'publish' ? 'đăng' : 'hẹn giờ'} ${count} bài.`)
    setGroup(null)
    router.refresh()
    return null
  }

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
              <span className="ts-review__text">
                <input
                  type="checkbox"
                  aria-label={`Chọn bài ${title}`}
                  checked={chosen.has(id)}
                  onChange={(event) => choose(id, event.target.checked)}
                />
                <a href={articleHref(id)}>{title}</a>
              </span>
            ),
          },
          { key: 'since', heading: 'Sửa lần cuối', cell: ({ since }) => formatDateTime(since) },
          { key: 'author', heading: 'Tác giả', cell: ({ author }) => author },
          { key: 'column', heading: 'Chuyên mục', cell: ({ column }) => column },
          { key: 'outlet', heading: 'Kênh', cell: ({ outlet }) => outlet },
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
              onClick={() => setGroup(one)}
            >
              {one === 'publish' ? 'Đăng các bài đã chọn' : 'Hẹn giờ các bài đã chọn'}
            </button>
          ))}
        <span role="status">{statusWords(done, texts.length)}</span>
      </div>
      {refused.length > 0 && (
        <ul className="ts-error" role="alert">
          {refused.map(({ id, title, message }) => (
            <li key={id}>
              <a href={articleHref(id)}>{title}</a>: {message}
            </li>
          ))}
        </ul>
      )}
      {group === 'publish' && (
        <PublishDialog
          texts={texts}
          onConfirm={() => release('publish', null)}
          onClose={() => setGroup(null)}
        />
      )}
      {group === 'schedule' && (
        <TimeDialog
          title={`Hẹn giờ ${texts.length} bài`}
          date={civilDateOf(Date.now() + DAY_MS)}
          time={EARLY}
          confirmLabel="Hẹn giờ"
          notice={<GroupWarnings texts={texts} move="schedule" />}
          consequence={(at) =>
            at === null
              ? 'Các bài tự ra với bạn đọc đúng giờ hẹn.'
              : `${texts.length} bài cùng tự ra với bạn đọc lúc ${formatDateTime(at)}.`
          }
          onConfirm={(at) => release('schedule', at === null ? null : new Date(at).toISOString())}
          onClose={() => setGroup(null)}
        />
      )}
    </>
  )
}

const statusWords = (done: string, chosen: number): string =>
  done || (chosen > 0 ? `Đã chọn ${chosen} bài.` : '')

function GroupWarnings({ texts, move }: { texts: readonly AskedText[]; move: Group }) {
  return <Warnings texts={useWarnings(texts, move)} />
}

function PublishDialog({
  texts,
  onConfirm,
  onClose,
}: {
  texts: readonly AskedText[]
  onConfirm: () => Promise<null>
  onClose: () => void
}) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const press = () => {
    setBusy(true)
    void onConfirm()
  }
  return (
    <Dialog title={`Đăng ${texts.length} bài`} describedBy={id} onClose={onClose}>
      <p id={id}>
        Bạn đọc xem được ngay các bài sau; bài có giờ cấm đăng thì từ giờ đó. Bài nào không đăng
        được thì giữ nguyên, kèm lý do.
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text.id}>{text.title}</li>
        ))}
      </ul>
      <GroupWarnings texts={texts} move="publish" />
      <DialogActions
        label="Đăng"
        busy={busy}
        busyLabel="Đang đăng…"
        onPress={press}
        onClose={onClose}
      />
    </Dialog>
  )
}
