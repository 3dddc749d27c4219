'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { ARTICLE_STATES, type ArticleState as State } from '@/domain/workflow/article'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

import { NextAction } from '../ui/NextAction'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES } from '../ui/tone'
import { type ArticleSide, editConsequence, nextStep } from './articleSteps'

/** The state an unknown value of a document stands for: a row that has none yet is a draft. */
export function stateOf(value: unknown): State {
  return ARTICLE_STATES.find((state) => state === value) ?? 'draft'
}

/** The one place of an article's page that says its state, what comes next, and why it came back. */
export function ArticleState({ side }: { side: ArticleSide }) {
  const { data, hasPublishedDoc } = useDocumentInfo()
  const state = stateOf(data?.state)
  const next = nextStep(state, side)
  const consequence = editConsequence(state, side)
  const reason = typeof data?.returnReason === 'string' ? data.returnReason : ''
  const isPublic = hasPublishedDoc && typeof data?.slug === 'string' && data.slug !== ''

  return (
    <div className="ts-article" aria-live="polite">
      <div className="ts-article__state">
        <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>
        {next && <NextAction what={next.what} whose={next.whose} />}
        {isPublic && (
          <a className="ts-article__public" href={`/bai/${String(data?.slug)}`} target="_blank">
            {state === 'published' ? 'Xem trang đã đăng' : 'Xem bản đang đăng'}
            <span className="sr-only"> (mở cửa sổ mới)</span>
          </a>
        )}
      </div>
      {state === 'returned' && reason !== '' && (
        <div className="ts-article__reason" data-tone="warning">
          <strong>Lý do trả lại</strong>
          <p>{reason}</p>
        </div>
      )}
      {consequence && <p className="ts-article__consequence">{consequence}</p>}
    </div>
  )
}
