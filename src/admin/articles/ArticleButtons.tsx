'use client'

import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import { ARTICLE_MOVE_WORDS } from '@/newsroom/words/articleStates'
import { OWN_WORK } from '@/newsroom/words/failures/articles'

import { ReasonDialog } from '../ui/ReasonDialog'
import { stateOf } from './ArticleState'
import { type ArticleSide, articleSteps, type ButtonMove } from './articleSteps'
import { useArticleMove } from './useArticleMove'

const HELD_BACK =
  'Phần vừa sửa chưa lưu, vì bài đang chờ duyệt. Bấm Rút lại: bài về bản thảo và phần sửa được lưu.'

/** The moves that are asked for with a reason, and what each does. */
const REASONS = {
  return: {
    title: 'Trả lại bài',
    consequence:
      'Bài trở về tay tác giả cùng lý do bạn ghi. Nếu bài đã duyệt, lần duyệt đó không còn hiệu lực.',
    label: 'Lý do trả lại',
    confirmLabel: 'Trả lại',
  },
  takeDown: {
    title: 'Gỡ bài khỏi mọi nơi công khai',
    consequence:
      'Ngay khi bạn bấm, bạn đọc không còn xem được bài này và ảnh của bài: trên trang, trong danh sách và qua API. Bản đã đăng được giữ lại làm chứng cứ; lượt đăng đã hiện ra vẫn tính. Muốn đăng lại thì phải cho phép đăng lại và duyệt lại.',
    label: 'Lý do gỡ bài',
    confirmLabel: 'Gỡ bài',
  },
  reinstate: {
    title: 'Cho đăng lại bài đã gỡ',
    consequence:
      'Chưa có gì hiện ra với bạn đọc: bài chỉ được phép đăng lại, sau khi được duyệt và có người bấm Đăng.',
    label: 'Lý do cho đăng lại',
    confirmLabel: 'Cho đăng lại',
  },
} as const
type ReasonedMove = keyof typeof REASONS
const isReasoned = (move: ButtonMove): move is ReasonedMove => move in REASONS

const wordOf = (move: ButtonMove) =>
  move === 'reinstate' ? REASONS.reinstate.confirmLabel : ARTICLE_MOVE_WORDS[move].vi

/** One button that leads on, quiet ones beside it, and the sentence of a refusal. */
export function ArticleButtons({ side }: { side: ArticleSide }) {
  const { makeMove, busy, error, state } = useArticleMove()
  const [asksReason, setAsksReason] = useState<ReasonedMove | null>(null)
  const modified = useFormModified()
  const [hasEdited, setHasEdited] = useState(false)
  if (modified && !hasEdited) setHasEdited(true)
  // Whoever changes the text in this window is one of its writers from then on.
  const { primary, quiet, ownWork } = articleSteps(stateOf(state), {
    ...side,
    wroteIt: side.wroteIt || hasEdited,
  })
  // The server saves no edit of a waiting text by its author; only taking it back does (enforceWorkflow).
  const isHeldBack = modified && primary === null && quiet.includes('withdraw')

  const button = (move: ButtonMove, look: 'primary' | 'quiet') => (
    <button
      key={move}
      type="button"
      id={`action-${move}`}
      className={`ts-button ts-button--${look}`}
      disabled={busy !== null}
      onClick={() => (isReasoned(move) ? setAsksReason(move) : void makeMove(move))}
    >
      {busy === move ? 'Đang xử lý…' : wordOf(move)}
    </button>
  )

  return (
    <div className="ts-moves" data-held-back={isHeldBack || undefined}>
      <p className="ts-moves__error" role="alert">
        {isHeldBack ? HELD_BACK : error}
      </p>
      {quiet.map((move) => button(move, 'quiet'))}
      {primary && button(primary, 'primary')}
      {ownWork.map((move) => (
        <span key={move} className="ts-moves__barred">
          <button type="button" className="ts-button" aria-describedby={`why-${move}`} disabled>
            {wordOf(move)}
          </button>
          <span id={`why-${move}`} className="ts-moves__why">
            {OWN_WORK}
          </span>
        </span>
      ))}
      {asksReason && (
        <ReasonDialog
          open
          {...REASONS[asksReason]}
          onConfirm={async (reason) => {
            const refusal = await makeMove(asksReason, reason)
            if (!refusal) setAsksReason(null)
            return refusal
          }}
          onClose={() => setAsksReason(null)}
        />
      )}
    </div>
  )
}
