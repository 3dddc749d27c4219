'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { ARTICLE_STATES, type ArticleState as State } from '@/domain/workflow/article'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { articlePath } from '@/public-api/address'

import { NextAction } from '../ui/NextAction'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES } from '../ui/tone'
import { type ArticleSide, editConsequence, nextStep } from './articleSteps'
import { RestoreAsDraft } from './RestoreAsDraft'

/** The state an unknown value of a document stands for: a row that has none yet is a draft. */
export function stateOf(value: unknown): State {
  return ARTICLE_STATES.find((state) => state === value) ?? 'draft'
}

const LOST: Partial<Record<State, string>> = {
  approved: 'Bạn vừa sửa bài đã duyệt: bài trở lại bản thảo và cần gửi duyệt lại.',
  published: 'Bạn vừa sửa bài đang đăng: phần sửa là bản thảo mới và cần gửi duyệt lại.',
}

/** Whether the person may change the text at all; the server decides anyway. */
function mayWrite({ roles }: ArticleSide): boolean {
  return roles.some((role) => role !== 'reporter' && role !== 'scheduler' && role !== 'supervisor')
}

/** Tells the moment in which an edit took an approval away. */
function useLostApproval(state: State): string | null {
  const [seen, setSeen] = useState({ state, lost: null as string | null })
  if (seen.state !== state) {
    setSeen({ state, lost: state === 'draft' ? (LOST[seen.state] ?? null) : null })
  }
  return seen.lost
}

function addressFor(id: unknown, slug: unknown): string {
  return articlePath({ id: String(id), slug: typeof slug === 'string' ? slug : null })
}

/** The one place of an article's page that says its state, what comes next, and why it came back. */
export function ArticleState({ side }: { side: ArticleSide }) {
  const { id, data } = useDocumentInfo()
  const state = stateOf(data?.state)
  const lost = useLostApproval(state)
  const next = nextStep(state, side)
  const reason = typeof data?.returnReason === 'string' ? data.returnReason : ''
  const isTakenDown = side.publicSide === 'takenDown'
  const isPublic = side.publicSide === 'published' && id !== undefined
  const consequence = editConsequence(state, side, isPublic)

  return (
    <div className="ts-article" aria-live="polite">
      <div className="ts-article__state">
        {isTakenDown && <StatePill tone="bad">Đã gỡ</StatePill>}
        <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>
        {next && <NextAction what={next.what} whose={next.whose} />}
        {isPublic && (
          <a className="ts-article__public" href={addressFor(id, data?.slug)} target="_blank">
            {state === 'published' ? 'Xem trang đã đăng' : 'Xem bản đang đăng'}
            <span className="sr-only"> (mở cửa sổ mới)</span>
          </a>
        )}
      </div>
      {state === 'returned' && reason !== '' && (
        <div className="ts-article__reason" data-tone="warning">
          <strong>{isTakenDown ? 'Lý do' : 'Lý do trả lại'}</strong>
          <p>{reason}</p>
        </div>
      )}
      {lost && (
        <p className="ts-article__lost" data-tone="warning">
          {lost}
        </p>
      )}
      {consequence && <p className="ts-article__consequence">{consequence}</p>}
      {mayWrite(side) && <RestoreAsDraft id={String(id)} />}
    </div>
  )
}
