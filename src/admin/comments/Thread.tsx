'use client'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Mentionable } from '@/newsroom/comments/people'
import type { SeenThread } from '@/newsroom/comments/views/loadComments'

import { useDoing } from '../send/useDoing'
import { Said } from './Said'
import { ThreadButtons } from './ThreadButtons'
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
  const { thread, people, isPlaced, isActive, effect, act, onPick } = props
  const { id, anchor, may, decision } = thread
  const { busy, error, run } = useDoing()
  return (
    <li className="ts-comments__thread" data-active={isActive} data-thread={id}>
      {anchor && <Quote words={anchor.quote} onPick={isPlaced ? onPick : null} />}
      {thread.kind === 'suggestion' && thread.replacement !== null && (
        <Suggested words={thread.replacement} />
      )}
      <Said comment={thread} people={people} act={act} />
      {thread.replies.length > 0 && (
        <ul className="ts-comments__replies">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} people={people} act={act} />
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
      <ThreadButtons {...props} busy={busy} onDo={(doing) => void run(doing)} />
    </li>
  )
}

const DECIDED = { accepted: 'Đã áp dụng', refused: 'Không áp dụng' } as const

/** The words that a thread is about; pressed, the text is scrolled to them. */
function Quote({ words, onPick }: { words: string; onPick: (() => void) | null }) {
  if (!onPick) return <blockquote className="ts-comments__quote">{words}</blockquote>
  return (
    <button type="button" className="ts-comments__quote" onClick={onPick}>
      <span className="ts-comments__for-readers">Tới đoạn: </span>
      {words}
    </button>
  )
}

function Suggested({ words }: { words: string }) {
  return (
    <p className="ts-comments__change">
      {words === '' ? (
        'Đề nghị bỏ đoạn này.'
      ) : (
        <>
          Đề nghị thay bằng: <ins>{words}</ins>
        </>
      )}
    </p>
  )
}
