'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { formatMasthead } from '@/domain/calendar/vietnameseDates'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'
import { Dialog, DialogActions } from '../ui/Dialog'
import { NameChoice } from '../ui/NameChoice'
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
type Values = { column: string; time: string; title: string }

const USUAL = '19:45'

/** Asks which column and at what time, and adds an issue on a day. */
export function AddIssueDialog({ date, columns, isApproved, onClose }: Props) {
  const router = useRouter()
  const [values, setValues] = useState<Values>({
    column: columns[0]?.id ?? '',
    time: columns[0]?.time || USUAL,
    title: '',
  })
  const { busy, error, setError, run } = useDoing()

  const add = () => {
    const { column, time, title } = values
    const slot = newSlot({ date, time, plannedAt: null })
    if (!slot.ok) return setError(slot.message)
    void run(async () => {
      const { refusal } = await send('POST', '/issues', {
        column,
        plannedAt: new Date(slot.at).toISOString(),
        title: title.trim() || null,
      })
      if (refusal) return refusal.message
      toast.success(`Đã thêm một số vào ${formatMasthead(date)}.`)
      onClose()
      router.refresh()
      return null
    })
  }

  return (
    <Dialog title={`Thêm số: ${formatMasthead(date)}`} onClose={onClose}>
      {isApproved && <p>Lịch đã duyệt: số thêm sẽ hiện ra để lãnh đạo kênh duyệt.</p>}
      <Fields
        {...{ columns, values }}
        onChange={(change) => setValues((before) => ({ ...before, ...change }))}
      />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions
        label="Thêm số"
        busy={busy}
        busyLabel="Đang thêm…"
        disabled={values.column === ''}
        onPress={add}
        onClose={onClose}
      />
    </Dialog>
  )
}

type FieldsProps = Pick<Props, 'columns'> & {
  values: Values
  onChange: (change: Partial<Values>) => void
}

function Fields({ columns, values: { column, time, title }, onChange }: FieldsProps) {
  const id = useId()
  const choose = (chosen: string) =>
    onChange({ column: chosen, time: columns.find((one) => one.id === chosen)?.time || USUAL })
  return (
    <>
      <label htmlFor={`${id}-column`} className="ts-label">
        Chuyên mục
      </label>
      <NameChoice id={`${id}-column`} options={columns} value={column} onChange={choose} />
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
        onChange={({ target }) => onChange({ time: target.value })}
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
        onChange={({ target }) => onChange({ title: target.value })}
      />
    </>
  )
}
