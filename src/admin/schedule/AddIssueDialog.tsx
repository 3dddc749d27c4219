'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'

import { formatMasthead } from '@/domain/calendar/vietnameseDates'

import { send } from '../ledger/actions/send'
import { newSlot } from './newSlot'

/** A column an issue may be added to, with its usual hour. */
export type ColumnOption = { id: string; name: string; time: string | null }

type Props = {
  date: string
  columns: readonly ColumnOption[]
  /** The schedule it comes into is approved: the addition is a change to be approved. */
  isApproved: boolean
  onClose: () => void
}

const USUAL = '19:45'

/** Asks which column and at what time, and adds an issue on a day. */
export function AddIssueDialog({ date, columns, isApproved, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const id = useId()
  const [column, setColumn] = useState(columns[0]?.id ?? '')
  const [time, setTime] = useState(columns[0]?.time || USUAL)
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => ref.current?.showModal(), [])

  const choose = (chosen: string) => {
    setColumn(chosen)
    setTime(columns.find((one) => one.id === chosen)?.time || USUAL)
  }

  const add = async () => {
    const slot = newSlot({ date, time, plannedAt: null })
    if (!slot.ok) return setError(slot.message)
    setBusy(true)
    const { refusal } = await send('POST', '/issues', {
      column,
      plannedAt: new Date(slot.at).toISOString(),
      title: title.trim() || null,
    })
    setBusy(false)
    if (refusal) return setError(refusal.problems.map(({ message }) => message).join(' '))
    toast.success(`Đã thêm một số vào ${formatMasthead(date)}.`)
    onClose()
    router.refresh()
  }

  return (
    <dialog ref={ref} className="ts-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>Thêm số: {formatMasthead(date)}</h2>
      {isApproved && <p>Lịch đã duyệt: số thêm sẽ hiện ra để lãnh đạo kênh duyệt.</p>}
      <label htmlFor={`${id}-column`} className="ts-label">
        Chuyên mục
      </label>
      <select
        id={`${id}-column`}
        className="ts-input"
        value={column}
        onChange={({ target }) => choose(target.value)}
      >
        {columns.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-time`} className="ts-label">
        Giờ phát, giờ đăng
      </label>
      <input
        id={`${id}-time`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="ts-input ts-move__time"
        value={time}
        onChange={({ target }) => setTime(target.value)}
      />
      <label htmlFor={`${id}-name`} className="ts-label">
        Tên số (không bắt buộc)
      </label>
      <input
        id={`${id}-name`}
        type="text"
        className="ts-input"
        autoComplete="off"
        maxLength={200}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <div className="ts-dialog__actions">
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={busy || column === ''}
          onClick={() => void add()}
        >
          {busy ? 'Đang thêm…' : 'Thêm số'}
        </button>
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Thôi
        </button>
      </div>
    </dialog>
  )
}
