'use client'

import { useState } from 'react'

import { SCHEDULE_MOVE_WORDS } from '@/newsroom/words/scheduleStates'

import { ReasonDialog } from '../ui/ReasonDialog'
import type { ScheduleStep } from './scheduleSteps'
import { type ScheduleTarget, useScheduleAction } from './useScheduleAction'

type Props = {
  target: ScheduleTarget
  primary: ScheduleStep | null
  quiet: readonly ScheduleStep[]
  /** The changes the primary button approves. */
  changes: readonly string[]
  /** Something must be put right first; said beside the buttons. */
  note: string | null
  isBlocked: boolean
}

/** One button that leads on, quiet ones beside it, and the sentence of a refusal. */
export function ScheduleActions({ target, primary, quiet, changes, note, isBlocked }: Props) {
  const { act, busy, error } = useScheduleAction(target)
  const [asksReason, setAsksReason] = useState(false)

  const press = (step: ScheduleStep) => {
    if (step === 'return') setAsksReason(true)
    else void act(step, step === 'approveChanges' ? { ids: [...changes] } : {})
  }
  const button = (step: ScheduleStep, look: 'primary' | 'quiet') => (
    <button
      key={step}
      type="button"
      id={`schedule-${step}`}
      className={`ts-button ts-button--${look}`}
      disabled={busy !== null || (isBlocked && (step === 'submit' || step === 'approve'))}
      aria-describedby={note ? 'schedule-note' : undefined}
      onClick={() => press(step)}
    >
      {busy?.split(' ')[0] === step ? 'Đang xử lý…' : stepWord(step, target, changes.length)}
    </button>
  )

  return (
    <div className="ts-schedule__actions">
      {primary && button(primary, 'primary')}
      {quiet.map((step) => button(step, 'quiet'))}
      {note && (
        <p id="schedule-note" className="ts-hint">
          {note}
        </p>
      )}
      <p className="ts-moves__error" role="alert">
        {error}
      </p>
      <ReasonDialog
        open={asksReason}
        title="Trả lại lịch"
        consequence="Lịch trở về tay người xếp lịch cùng lý do bạn ghi. Các số trong lịch giữ nguyên."
        label="Lý do trả lại"
        confirmLabel="Trả lại"
        onConfirm={async (reason) => {
          const refusal = await act('return', { reason })
          if (!refusal) setAsksReason(false)
          return refusal
        }}
        onClose={() => setAsksReason(false)}
      />
    </div>
  )
}

function stepWord(step: ScheduleStep, { id }: ScheduleTarget, changes: number): string {
  if (step === 'prepare') return id === null ? 'Lập lịch' : 'Bổ sung số còn thiếu'
  if (step === 'approveChanges') return `Duyệt ${changes} thay đổi`
  return SCHEDULE_MOVE_WORDS[step].vi
}
