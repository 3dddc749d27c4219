'use client'

import { useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { SeenComment, SeenThread } from '@/newsroom/comments/views/loadComments'
import type { Mentionable } from '@/newsroom/comments/people'

import { Composer } from './Composer'
import type { Act } from './useComments'

type Props = {
  thread: SeenThread
  people: readonly Mentionable[]
  /** Whether its words are in the text now. */
  isPlaced: boolean
  isActive: boolean
  /** What accepting it does, as the text stands. */
  effect: string
  act: Act
  accept: (thread: SeenThread) => Promise<string | null>
  onPick: () => void
}

/** One thread: its words, what was said of them, and what may be done with it. */
export function Thread(props: Props) {
  const { thread, people, isPlaced, isActive, effect, act, accept, onPick } = props
  const [isAnswering, setAnswering] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const press = async (doing: () => Promise<string | null>) => {
    setBusy(true)
    setError(await doing())
    setBusy(false)
  }
  const { id, anchor, may, decision } = thread
  const isSuggestion = thread.kind === 'suggestion'
  return (
    <li className="ts-comments__thread" data-active={isActive} data-thread={id}>
      {anchor &&
        (isPlaced ? (
          <button type="button" className="ts-comments__quote" onClick={onPick}>
            <span className="ts-comments__for-readers">Tới đoạn: </span>
            {anchor.quote}
          </button>
        ) : (
          <blockquote className="ts-comments__quote">{anchor.quote}</blockquote>
        ))}
      {isSuggestion && thread.replacement !== null && (
        <p className="ts-comments__change">
          {thread.replacement === '' ? (
            'Đề nghị bỏ đoạn này.'
          ) : (
            <>
              Đề nghị thay bằng: <ins>{thread.replacement}</ins>
            </>
          )}
        </p>
      )}
      <Said comment={thread} thread={thread} people={people} act={act} />
      {thread.replies.length > 0 && (
        <ul className="ts-comments__replies">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} thread={thread} people={people} act={act} />
            </li>
          ))}
        </ul>
      )}
      {thread.resolvedAt && (
        <p className="ts-comments__when">
          {decision ? DECIDED[decision] : 'Xử lý xong'}: {thread.resolvedBy},{' '}
          {formatDateTime(Date.parse(thread.resolvedAt))}
        </p>
      )}
      {may.decide && (
        <p className="ts-comments__effect">
          {isPlaced ? effect : 'Đoạn này không còn trong bài nên không áp dụng được.'}
        </p>
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
      {isAnswering ? (
        <Composer
          label="Trả lời"
          sendLabel="Gửi trả lời"
          people={people}
          onSend={(draft) => act('POST', `/${id}/replies`, draft)}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className="ts-comments__buttons">
          {may.decide && isPlaced && (
            <Press primary busy={busy} onPress={() => void press(() => accept(thread))}>
              Áp dụng
            </Press>
          )}
          {may.decide && (
            <Press busy={busy} onPress={() => void press(() => act('POST', `/${id}/refuse`))}>
              Không áp dụng
            </Press>
          )}
          {may.reply && <Press onPress={() => setAnswering(true)}>Trả lời</Press>}
          {may.resolve && (
            <Press busy={busy} onPress={() => void press(() => act('POST', `/${id}/resolve`))}>
              Xử lý xong
            </Press>
          )}
          {may.reopen && (
            <Press busy={busy} onPress={() => void press(() => act('POST', `/${id}/reopen`))}>
              Mở lại
            </Press>
          )}
        </div>
      )}
    </li>
  )
}

const DECIDED = { accepted: 'Đã áp dụng', refused: 'Không áp dụng' } as const

type SaidProps = Pick<Props, 'thread' | 'people' | 'act'> & { comment: SeenComment }

/** What one person said. */
function Said({ comment, people, act }: SaidProps) {
  const [isEditing, setEditing] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { id, by, at, editedAt, body, may } = comment
  if (isEditing) {
    return (
      <Composer
        label="Sửa bình luận"
        sendLabel="Lưu"
        first={body ?? ''}
        people={people}
        onSend={(draft) => act('PATCH', `/${id}`, draft)}
        onClose={() => setEditing(false)}
      />
    )
  }
  return (
    <div className="ts-comments__said">
      <p className="ts-comments__when">
        <strong>{by}</strong> <time dateTime={at}>{formatDateTime(Date.parse(at))}</time>
        {editedAt && ' (đã sửa)'}
      </p>
      {body === null ? (
        <p className="ts-comments__gone">(đã xóa)</p>
      ) : (
        body !== '' && <p className="ts-comments__body">{body}</p>
      )}
      {(may.edit || may.remove) && (
        <div className="ts-comments__own">
          {may.edit && <Press onPress={() => setEditing(true)}>Sửa</Press>}
          {may.remove && (
            <Press onPress={() => void act('DELETE', `/${id}`).then(setError)}>Xóa</Press>
          )}
        </div>
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
    </div>
  )
}

type PressProps = { primary?: boolean; busy?: boolean; onPress: () => void; children: string }

const Press = ({ primary, busy, onPress, children }: PressProps) => (
  <button
    type="button"
    className={`ts-button ts-button--small ${primary ? 'ts-button--primary' : 'ts-button--quiet'}`}
    disabled={busy}
    onClick={onPress}
  >
    {children}
  </button>
)
