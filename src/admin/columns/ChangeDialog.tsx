'use client'

import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { addDays, civilDateOf, isCivilDate } from '@/domain/calendar/civil'
import type { Choice } from '@/domain/schedule/proposeChange'
import type { Rescheduled } from '@/newsroom/columns/actions/reschedule'

import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ChangeFates } from './ChangeFates'
import { useReschedule } from './useReschedule'

type Props = {
  column: string
  name: string
  /** The schedule as the form has it. */
  schedule: Record<string, unknown>
  onDone: () => void
  onClose: () => void
}

/** Asks from when a changed schedule holds, shows what that does to each planned issue, and does it as one step. */
export function ChangeDialog({ column, name, schedule, onDone, onClose }: Props) {
  const id = useId()
  const [from, setFrom] = useState(() => addDays(civilDateOf(Date.now()), 1))
  const [reason, setReason] = useState('')
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [change, setChange] = useState<Rescheduled | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { busy, look, commit } = useReschedule(`/columns/${column}/schedule`)

  const show = async (day: string, chosen: ReadonlyMap<string, Choice>) => {
    setFrom(day)
    setChoices(chosen)
    if (!isCivilDate(day)) {
      setChange(null)
      return setError('Ngày áp dụng chưa đúng. Hãy nhập như 14/3/2022.')
    }
    const answer = await look({ schedule, from: day }, chosen)
    setError(answer.ok ? null : answer.message)
    setChange(answer.ok ? answer.change : null)
  }

  const finish = async () => {
    if (!change) return
    if (reason.trim() === '') return setError('Chưa ghi lý do. Hãy viết một câu vì sao đổi lịch.')
    const answer = await commit({ schedule, from }, choices, change, reason.trim())
    if (!answer.ok) {
      await show(from, choices)
      return setError(answer.message)
    }
    toast.success(`Đã đổi lịch ${name}. Có thể hoàn tác ở đầu trang chuyên mục.`)
    onDone()
  }

  return (
    <Dialog
      title={`Đổi lịch: ${name}`}
      className="ts-dialog--wide"
      onOpen={() => void show(from, choices)}
      onClose={onClose}
    >
      <p>Lịch mới áp dụng từ ngày nào? Các số trước ngày đó giữ lịch cũ.</p>
      <DateField
        label="Áp dụng từ ngày"
        required
        value={from}
        onChange={(day) => void show(day, new Map())}
      />
      <div aria-live="polite">
        {change && (
          <ChangeFates
            change={change}
            onChoose={(issue, choice) => void show(from, new Map([...choices, [issue, choice]]))}
          />
        )}
      </div>
      <label htmlFor={id} className="ts-label">
        Lý do đổi lịch
      </label>
      <textarea
        id={id}
        className="ts-input"
        rows={2}
        maxLength={400}
        value={reason}
        aria-required="true"
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions
        label="Đổi lịch"
        busy={busy}
        disabled={change === null}
        onPress={() => void finish()}
        onClose={onClose}
      />
    </Dialog>
  )
}
