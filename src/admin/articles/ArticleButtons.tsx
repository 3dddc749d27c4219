'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import type { RefusalCode } from '@/domain/workflow/text/types'
import { ARTICLE_MOVE_WORDS } from '@/newsroom/words/articleStates'
import { OWN_WORK, SAME_APPROVER } from '@/newsroom/words/failures/articles'

import { WarningDialog } from './checks/WarningDialog'
import { type ArticleSide, articleSteps, type ButtonMove } from './articleSteps'
import { liveSide } from './liveSide'
import { isAsked, MoveDialog } from './MoveDialog'
import { useArticleMove } from './useArticleMove'

const HELD_BACK =
  'Phần vừa sửa chưa lưu, vì bài đang chờ duyệt. Bấm Rút lại: bài về bản thảo và phần sửa được lưu.'

/** Why a move that others may make is not theirs. */
const BARRED: Partial<Record<RefusalCode, string>> = {
  ownWork: OWN_WORK,
  sameApprover: SAME_APPROVER,
}

/** One button that leads on, quiet ones beside it, and the sentence of a refusal. */
export function ArticleButtons({ side }: { side: ArticleSide }) {
  const { makeMove, busy, error, warned, dropWarned } = useArticleMove()
  const { id, data } = useDocumentInfo()
  const [asked, setAsked] = useState<ButtonMove | null>(null)
  const modified = useFormModified()
  const [hasEdited, setHasEdited] = useState(false)
  if (modified && !hasEdited) setHasEdited(true)
  const live = liveSide(side, data, hasEdited)
  const { primary, quiet, barred } = articleSteps(live)
  // The server saves no edit of a waiting text by its author; only taking it back does (enforceWorkflow).
  const isHeldBack = modified && primary === null && quiet.includes('withdraw')

  const button = (move: ButtonMove, look: 'primary' | 'quiet') => (
    <button
      key={move}
      type="button"
      id={`action-${move}`}
      className={`ts-button ts-button--${look}`}
      disabled={busy !== null}
      onClick={() => (isAsked(move) ? setAsked(move) : void makeMove(move))}
    >
      {busy === move ? 'Đang xử lý…' : ARTICLE_MOVE_WORDS[move]}
    </button>
  )

  return (
    <div className="ts-moves" data-held-back={isHeldBack || undefined}>
      <p className="ts-moves__error" role="alert">
        {isHeldBack ? HELD_BACK : error}
      </p>
      {quiet.map((move) => button(move, 'quiet'))}
      {primary && button(primary, 'primary')}
      {barred.map(({ move, code }) => (
        <span key={move} className="ts-moves__barred">
          <button type="button" className="ts-button" aria-describedby={`why-${move}`} disabled>
            {ARTICLE_MOVE_WORDS[move]}
          </button>
          <span id={`why-${move}`} className="ts-moves__why">
            {BARRED[code]}
          </span>
        </span>
      ))}
      {warned && (
        <WarningDialog
          {...warned}
          onConfirm={async () => {
            const refusal = await makeMove(warned.move, {}, { isWarned: true })
            if (!refusal) dropWarned()
            return refusal
          }}
          onClose={dropWarned}
        />
      )}
      {asked && (
        <MoveDialog
          move={asked}
          article={String(id)}
          side={live}
          onConfirm={async (details) => {
            const refusal = await makeMove(asked, details)
            if (!refusal) setAsked(null)
            return refusal
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
