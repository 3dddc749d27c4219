'use client'

import { useState } from 'react'

import type { Anchor } from '@/domain/comment/anchor/types'
import type { SeenComments, SeenThread } from '@/newsroom/comments/views/loadComments'

import { useBeside } from '../articles/page/useBeside'
import { SmallButton } from '../ui/SmallButton'
import { Composer } from './Composer'
import { effectOf } from './effectOf'
import { Thread } from './Thread'
import { threadGroups } from './threadGroups'
import type { Act } from './useComments'
import type { Placed } from './useHighlights'

type Props = {
  seen: SeenComments
  error: string | null
  placed: Placed
  active: string | null
  /** What a new thread is about; undefined while none is begun. */
  begun: Anchor | null | undefined
  act: Act
  accept: (thread: SeenThread) => Promise<string | null>
  onBegin: (anchor: Anchor | null | undefined) => void
  onPick: (thread: SeenThread) => void
  onClose: () => void
}

/** Beside the text: what is said about it, in its order; below it on a narrow window. */
export function CommentPanel(props: Props) {
  const { seen, error, placed, active, act, accept, onPick, onClose } = props
  useBeside('comments')
  const [isOld, setOld] = useState(false)
  const groups = threadGroups(seen.threads, placed, isOld)
  return (
    <aside className="ts-comments" aria-label="Bình luận">
      <header className="ts-comments__head">
        <h2>Bình luận</h2>
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Đóng
        </button>
      </header>
      <Filter threads={seen.threads} isOld={isOld} onChange={setOld} />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <NewThread {...props} />
      {groups.length === 0 && (
        <p className="ts-comments__none">
          {isOld
            ? 'Chưa có bình luận nào được xử lý xong.'
            : 'Chưa có bình luận nào. Chọn chữ trong bài rồi bấm “Bình luận” (Ctrl+Alt+M).'}
        </p>
      )}
      {groups.map(({ title, threads }) => (
        <section key={title ?? ''}>
          {title && <h3 className="ts-comments__group">{title}</h3>}
          <ul className="ts-comments__list">
            {threads.map((thread) => (
              <Thread
                key={thread.id}
                thread={thread}
                people={seen.people}
                isPlaced={placed.has(thread.id)}
                isActive={thread.id === active}
                effect={effectOf(seen.way.state)}
                act={act}
                accept={accept}
                onPick={() => onPick(thread)}
              />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  )
}

type FilterProps = {
  threads: readonly SeenThread[]
  isOld: boolean
  onChange: (isOld: boolean) => void
}

function Filter({ threads, isOld, onChange }: FilterProps) {
  return (
    <div className="ts-comments__filter" role="group" aria-label="Xem">
      {[false, true].map((old) => (
        <button
          key={String(old)}
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          aria-pressed={isOld === old}
          onClick={() => onChange(old)}
        >
          {old ? 'Đã xử lý' : 'Đang mở'} (
          {threads.filter(({ resolvedAt }) => Boolean(resolvedAt) === old).length})
        </button>
      ))}
    </div>
  )
}

/** The button that begins a thread about the whole text, or the thread that is being written. */
function NewThread({ seen, begun, act, onBegin }: Props) {
  if (begun === undefined) {
    return <SmallButton onPress={() => onBegin(null)}>Bình luận về cả bài</SmallButton>
  }
  return (
    <Composer
      key={begun?.quote ?? ''}
      label={begun ? 'Bình luận' : 'Bình luận về cả bài'}
      sendLabel="Gửi bình luận"
      people={seen.people}
      anchor={begun}
      onSend={(draft) => act('POST', '', draft)}
      onClose={() => onBegin(undefined)}
    />
  )
}
