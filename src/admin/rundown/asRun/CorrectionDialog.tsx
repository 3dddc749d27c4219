'use client'

import { useEffect, useId, useRef, useState } from 'react'

import { clockTime } from '@/newsroom/rundowns/clockTime'
import type { TakeLine } from '@/newsroom/rundowns/views/loadAsRun'

import { send } from '../../send/send'
import { typedClock } from './typedClock'

type Props = {
  rundown: string
  take: TakeLine | null
  onClose: () => void
  onDone: () => void
}

const UNREADABLE = 'Giờ không đọc được. Hãy ghi dạng 19:45:08.'

/** Corrects the times of a take, or says that it did not take place; always with a reason. */
export function CorrectionDialog({ rundown, take, onClose, onDone }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [from, setFrom] = useState(take ? clockTime(take.startedAt) : '')
  const [until, setUntil] = useState(take ? clockTime(take.endedAt) : '')
  const [voided, setVoided] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (take && !dialog.open) dialog.showModal()
    if (!take && dialog.open) dialog.close()
  }, [take])

  const save = async () => {
    if (!take) return
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

  return (
    <dialog ref={ref} className="ts-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      {take && (
        <>
          <h2 id={`${id}-title`}>Sửa lượt chạy “{take.title}”</h2>
          <p>Bản ghi cũ được giữ lại; bản sửa là một dòng mới có tên bạn.</p>
          <label className="ts-label" htmlFor={`${id}-from`}>
            Bắt đầu thực
          </label>
          <input
            id={`${id}-from`}
            className="ts-input"
            value={from}
            disabled={voided}
            onChange={(event) => setFrom(event.target.value)}
          />
          <label className="ts-label" htmlFor={`${id}-until`}>
            Kết thúc thực
          </label>
          <input
            id={`${id}-until`}
            className="ts-input"
            value={until}
            disabled={voided}
            onChange={(event) => setUntil(event.target.value)}
          />
          <label className="ts-check">
            <input
              type="checkbox"
              checked={voided}
              onChange={(event) => setVoided(event.target.checked)}
            />{' '}
            Lượt này không có thật (bấm nhầm)
          </label>
          <label className="ts-label" htmlFor={`${id}-reason`}>
            Lý do
          </label>
          <input
            id={`${id}-reason`}
            className="ts-input"
            value={reason}
            maxLength={500}
            aria-required="true"
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="ts-error" role="alert">
            {error}
          </p>
          <div className="ts-dialog__actions">
            <button
              type="button"
              className="ts-button ts-button--primary"
              disabled={busy}
              onClick={() => void save()}
            >
              {busy ? 'Đang gửi…' : 'Lưu bản sửa'}
            </button>
            <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
              Thôi
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}
