'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { ADMINISTRATORS, TRASH_ROLES } from '@/access/roles'
import { formatDate, formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { ArticleState as State } from '@/domain/workflow/article'
import { pillsOf } from '@/domain/workflow/text/pills'
import { pillWords } from '@/newsroom/words/textPills'
import { articlePath } from '@/public-api/address'

import { NextAction } from '../ui/NextAction'
import { StatePill } from '../ui/StatePill'
import { type ArticleSide, editConsequence, mayEdit, nextStep } from './articleSteps'
import { ApprovalSteps } from './ApprovalSteps'
import { KeepText } from './KeepText'
import { liveSide, stateOf } from './liveSide'
import { EditGate } from './page/EditGate'

const LOST: Partial<Record<State, Partial<Record<State, string>>>> = {
  approved: {
    draft: 'Bạn vừa sửa bài đã duyệt: bài trở lại bản thảo và cần gửi duyệt lại.',
    submitted: 'Bạn vừa sửa bài đã duyệt: bài trở lại chờ duyệt.',
  },
  published: {
    draft: 'Bạn vừa sửa bài đang đăng: phần sửa là bản thảo mới và cần gửi duyệt lại.',
    submitted: 'Bạn vừa sửa bài đang đăng: phần sửa là bản mới, đang chờ duyệt.',
  },
}

function mayThrowAway({ rules, person }: ArticleSide): boolean {
  const may: readonly string[] = [...TRASH_ROLES, ...ADMINISTRATORS]
  return (rules.people[person] ?? []).some((role) => may.includes(role))
}

/** Tells the moment in which an edit took an approval away. */
function useLostApproval(state: State): string | null {
  const [seen, setSeen] = useState({ state, lost: null as string | null })
  if (seen.state !== state) setSeen({ state, lost: LOST[seen.state]?.[state] ?? null })
  return seen.lost
}

/** Where the text stands for readers, and behind that where the work on it does. */
function pillsOfText({ text, isCorrected, expiry }: ArticleSide) {
  const at = new Date().toISOString()
  const shown = pillsOf(text, { at, isCorrected, expireAt: expiry?.at ?? null })
  const { state } = text.work
  const [first] = shown
  const isWork = first?.pill === state || first?.pill === 'live'
  const behind = isWork || (first?.pill === 'liveWithNext' && state === 'approved')
  return [...shown, ...(behind ? [] : [{ pill: state }])].map(pillWords)
}

function addressFor(id: unknown, slug: unknown): string {
  return articlePath({ id: String(id), slug: typeof slug === 'string' ? slug : null })
}

/** The one place of an article's page that says its state, what comes next, and why it came back. */
export function ArticleState({ side: found }: { side: ArticleSide }) {
  const { id, data } = useDocumentInfo()
  const side = liveSide(found, data, false)
  const state = stateOf(data?.state)
  const lost = useLostApproval(state)
  const next = nextStep(side)
  const reason = typeof data?.returnReason === 'string' ? data.returnReason : ''
  const isTakenDown = side.text.public.takenDown
  const isPublic = side.text.public.published !== null && id !== undefined
  const consequence = editConsequence(side)
  const pills = pillsOfText(side)
  const isApproved = id !== undefined && (state === 'approved' || state === 'published')

  return (
    <div className="ts-article" aria-live="polite">
      <div className="ts-article__state">
        {pills.map(({ words, tone }) => (
          <StatePill key={words} tone={tone}>
            {words}
          </StatePill>
        ))}
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
      {side.expiry && (
        <p className="ts-article__consequence">
          {side.expiry.name || 'Một người đã nghỉ'} hẹn gỡ bài lúc{' '}
          {formatDateTime(Date.parse(side.expiry.at))}. Lý do: {side.expiry.reason}
        </p>
      )}
      {side.wishedAt && state !== 'published' && (
        <p className="ts-article__consequence">
          Tác giả mong muốn bài đăng lúc {formatDateTime(Date.parse(side.wishedAt))}.
        </p>
      )}
      {side.standsInFor.length > 0 && (
        <p className="ts-article__consequence">
          Hôm nay bạn duyệt thay{' '}
          {side.standsInFor
            .map(({ name, end }) => `${name} (đến hết ${formatDate(end)})`)
            .join(', ')}
          . Bài do chính bạn viết vẫn không tự duyệt được.
        </p>
      )}
      <KeepText id={String(id)} keeping={side.keeping} mayKeep={mayThrowAway(side)} />
      <ApprovalSteps side={side} />
      {lost && (
        <p className="ts-article__lost" data-tone="warning">
          {lost}
        </p>
      )}
      {isApproved && (
        <EditGate article={String(id)} consequence={consequence} mayEdit={mayEdit(side)} />
      )}
      {consequence && !isApproved && <p className="ts-article__consequence">{consequence}</p>}
    </div>
  )
}
