'use client'

import { type ReactNode, useId, useState } from 'react'

import { instantAt, isCivilDate } from '@/domain/calendar/civil'
import { typedTime } from '@/domain/calendar/typedTime'

import { useDoing } from '../send/useDoing'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ReasonField } from '../ui/ReasonField'

type Props = {
  title: string
  /** What the decision does, said before it is taken; with the instant chosen, if there is one. */
  consequence: (at: number | null) => string
  confirmLabel: string
  /** Said before it is decided, besides. */
  notice?: ReactNode
  /** What is offered first, in Viet Nam's time. */
  date: string
  time: string
  /** Whether a reason is asked for when this instant is chosen. */
  needsReason?: (at: number) => boolean
  /** Takes back what was set; null where nothing is. */
  lift?: { label: string } | null
  /** Does it; answers with the sentence of what went wrong, or null when it is done. Null for an instant lifts it. */
  onConfirm: (at: number | null, reason: string | null) => Promise<string | null>
  onClose: () => void
}

const NO_TIME = 'Chưa đủ ngày và giờ. Hãy ghi ngày dạng 14/3/2026 và giờ dạng 19:45.'
const NO_REASON =
  'Chưa ghi lý do. Việc này làm bạn đọc không xem được bài nữa nên cần một câu lý do.'

/** Asks for a day and a minute. What was typed stays when the decision is refused. */
export function TimeDialog(props: Props) {
  const [date, setDate] = useState(props.date)
  const [time, setTime] = useState(props.time)
  const [reason, setReason] = useState('')
  const { busy, error, setError, run } = useDoing()
  const id = useId()
  const clock = typedTime(time)
  const at = isCivilDate(date) && clock ? instantAt(date, clock) : null
  const asksReason = at !== null && (props.needsReason?.(at) ?? false)

  const confirm = (chosen: number | null) =>
    void run(() => props.onConfirm(chosen, reason.trim() || null))
  const press = () => {
    if (at === null) setError(NO_TIME)
    else if (asksReason && reason.trim() === '') setError(NO_REASON)
    else confirm(at)
  }

  return (
    <Dialog title={props.title} describedBy={`${id}-consequence`} onClose={props.onClose}>
      <TimeFields
        {...{ date, time }}
        onChange={(next) => {
          setDate(next.date)
          setTime(next.time)
          setError(null)
        }}
      />
      <p id={`${id}-consequence`}>{props.consequence(at)}</p>
      {props.notice}
      {asksReason && (
        <ReasonField
          id={`${id}-reason`}
          label="Lý do"
          rows={3}
          value={reason}
          onChange={setReason}
        />
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
      {props.lift && (
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy}
          onClick={() => confirm(null)}
        >
          {props.lift.label}
        </button>
      )}
      <DialogActions
        label={props.confirmLabel}
        busy={busy}
        busyLabel="Đang gửi…"
        onPress={press}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

type When = { date: string; time: string }

function TimeFields({ date, time, onChange }: When & { onChange: (when: When) => void }) {
  const id = useId()
  return (
    <div className="ts-when">
      <DateField
        label="Ngày"
        value={date}
        onChange={(value) => onChange({ date: value, time })}
        required
      />
      <div>
        <label htmlFor={id} className="ts-label">
          Giờ
        </label>
        <input
          id={id}
          className="ts-input"
          inputMode="numeric"
          autoComplete="off"
          placeholder="19:45"
          value={time}
          aria-required="true"
          onChange={(event) => onChange({ date, time: event.target.value })}
        />
      </div>
    </div>
  )
}
