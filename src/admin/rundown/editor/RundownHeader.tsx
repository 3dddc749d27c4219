'use client'

import type { ReactNode } from 'react'

import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Settings } from '@/domain/rundown/edit/content'
import { formatOver } from '@/domain/rundown/texts'
import type { PlanTiming } from '@/domain/rundown/types'
import type { ReviewView } from '@/newsroom/rundowns/views/loadState'
import { RUNDOWN_REVIEW_WORDS } from '@/newsroom/words/rundowns'

import { StatePill } from '../../ui/StatePill'
import type { Approval } from '../sync/httpTransport'
import type { SyncView } from '../sync/syncState'
import { overWords } from './overWords'

type Props = {
  label: string
  settings: Settings
  clock: (at: number) => string
  timing: PlanTiming
  view: SyncView
  approved: Approval
  review: ReviewView
  children: ReactNode
}

const SAVING_WORDS: Record<SyncView['saving'], string> = {
  saved: 'Đã lưu',
  saving: 'Đang lưu…',
  offline: 'Chưa gửi được, đang thử lại',
}

/** What the rundown is, what state it is in, whether it fits, and whether the work is safe. */
export function RundownHeader(props: Props) {
  const { label, settings, clock, timing, view, approved, review, children } = props
  const isApproved = approved?.revision === view.revision
  const slot = (settings.offAir - settings.onAir) / 1000
  const { text, tone } = overWords(timing.programmeOver, settings)
  const isLeast = timing.unknown > 0 ? '≥ ' : ''
  return (
    <header className="ts-rd-head">
      <div className="ts-rd-head__what">
        <h2 className="ts-rd-head__title">
          {label} · {clock(settings.onAir).slice(0, 5)}–{clock(settings.offAir).slice(0, 5)}
        </h2>
        {review && !isApproved ? (
          <StatePill tone={review.state === 'returned' ? 'bad' : 'waiting'}>
            {RUNDOWN_REVIEW_WORDS[review.state].vi}
          </StatePill>
        ) : (
          <StatePill tone={isApproved ? 'good' : 'muted'}>
            {isApproved ? 'Đã duyệt' : approved ? 'Sửa sau khi duyệt' : 'Bản thảo'}
          </StatePill>
        )}
        <span
          className="ts-rd-head__saving"
          role="status"
          data-tone={view.saving === 'offline' ? 'bad' : 'muted'}
        >
          {SAVING_WORDS[view.saving]}
        </span>
        {view.lastRemoteChange?.by && (
          <span className="ts-hint">{view.lastRemoteChange.by} vừa sửa</span>
        )}
      </div>
      <p className="ts-rd-head__sums">
        <span>
          Nội dung{' '}
          <strong>
            {isLeast}
            {formatDuration(timing.contentOverSlot + slot)}
          </strong>{' '}
          / {formatDuration(slot)}
        </span>
        <span>
          so với khung <strong>{formatOver(timing.contentOverSlot)}</strong>
        </span>
        <span>
          kết thúc{' '}
          <StatePill tone={tone}>
            {isLeast}
            {text}
          </StatePill>
        </span>
        {approved && (
          <span className="ts-hint">
            {approved.byName ?? 'Người đã nghỉ'} duyệt lúc {formatDateTime(approved.at)}
          </span>
        )}
      </p>
      {review && !isApproved && <p className="ts-hint">{reviewWords(review)}</p>}
      <div className="ts-rd-head__actions">{children}</div>
    </header>
  )
}

/** Who waits for whom, and why it came back. */
function reviewWords({ state, byName, at, reason }: NonNullable<ReviewView>): string {
  const who = byName ?? 'Người đã nghỉ'
  if (state === 'returned') return `Trả lại cho ${who}. Lý do: ${reason ?? 'không ghi'}`
  return `${who} gửi duyệt lúc ${formatDateTime(at)}`
}
