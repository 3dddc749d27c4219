'use client'

import { useId, useState } from 'react'

import { clockTime } from '@/newsroom/rundowns/clockTime'
import type { TakeLine } from '@/newsroom/rundowns/views/loadAsRun'

import { send } from '../../send/send'
import { useModal } from '../useModal'
import { typedClock } from './typedClock'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  rundown: string
  take: TakeLine | null
  onClose: () => void
  onDone: () => void
}

const UNREADABLE = 'Giờ không đọc được. Hãy ghi dạng 19:45:08.'

/** Corrects the times of a take, or says that it did not take place; always with a reason. */
export function CorrectionDialog({ rundown, take, onClose, onDone }: Props) {
  const ref = useModal(take !== null)
  const id = useId()
  return (
    <dialog ref={ref} className="ts-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      {take && (
        <>
          <h2 id={`${id}-title`}>Sửa lượt chạy “{take.title}”</h2>
          <CorrectionForm rundown={rundown} take={take} onClose={onClose} onDone={onDone} />
        </>
      )}
    </dialog>
  )
}

type FormProps = Props & { take: TakeLine }

function CorrectionForm({ rundown, take, onClose, onDone }: FormProps) {
  const correction = useCorrection(rundown, take, onDone)
  const { from, until, voided, reason, setFrom, setUntil, setVoided, setReason, isBusy } =
    correction
  return (
    <>
      <p>Bản ghi cũ được giữ lại; bản sửa là một dòng mới có tên bạn.</p>
      <Field label="Bắt đầu thực" value={from} disabled={voided} onChange={setFrom} />
      <Field label="Kết thúc thực" value={until} disabled={voided} onChange={setUntil} />
      <label className="ts-check">
        <input
          type="checkbox"
          checked={voided}
          onChange={(event) => setVoided(event.target.checked)}
        />{' '}
        Lượt này không có thật (bấm nhầm)
      </label>
      <Field label="Lý do" value={reason} maxLength={500} isRequired onChange={setReason} />
      <p className="ts-error" role="alert">
        {correction.error}
      </p>
      <DialogActions
        label="Lưu bản sửa"
        busyLabel="Đang gửi…"
        busy={isBusy}
        onPress={() => void correction.save()}
        onClose={onClose}
      />
    </>
  )
}

function useCorrection(rundown: string, take: TakeLine, onDone: () => void) {
  const [from, setFrom] = useState(clockTime(take.startedAt))
  const [until, setUntil] = useState(clockTime(take.endedAt))
  const [voided, setVoided] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const save = async () => {
    const startedAt = typedClock(from, take.startedAt)
    const endedAt = typedClock(until, take.endedAt)
    if (!voided && (startedAt === null || endedAt === null)) {
      setError(UNREADABLE)
      return
    }
    setBusy(true)
    const { refusal } = await send('POST', `/rundowns/${rundown}/takes/${take.id}/correction`, {
      ...(!voided && {
        startedAt: new Date(startedAt ?? 0).toISOString(),
        endedAt: new Date(endedAt ?? 0).toISOString(),
      }),
      voided,
      reason,
    })
    setBusy(false)
    if (refusal) setError(refusal.problems.map(({ message }) => message).join(' '))
    else onDone()
  }
  return {
    from,
    until,
    voided,
    reason,
    error,
    isBusy,
    setFrom,
    setUntil,
    setVoided,
    setReason,
    save,
  }
}

type FieldProps = {
  label: string
  value: string
  disabled?: boolean
  maxLength?: number
  isRequired?: boolean
  onChange: (value: string) => void
}

function Field({ label, value, disabled, maxLength, isRequired, onChange }: FieldProps) {
  const id = useId()
  return (
    <>
      <label className="ts-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ts-input"
        value={value}
        disabled={disabled}
        maxLength={maxLength}
        aria-required={isRequired || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
