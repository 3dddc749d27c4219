'use client'

import { useState } from 'react'

import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'

import { DateField } from '../../ui/DateField'
import { ActionForm, type Outcome } from './ActionForm'
import { TextField } from './TextField'
import { instantOf } from './timeText'

type Props = {
  issue: { id: string; label: string; plannedAt: string | null }
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

type Errors = { date?: string; time?: string; reason?: string }

/** Moves an issue to another time, after showing what that does to both periods. */
export function MoveForm({ issue, onOutcome, onClose }: Props) {
  const planned = issue.plannedAt ? Date.parse(issue.plannedAt) : null
  const [date, setDate] = useState(planned === null ? '' : civilDateOf(planned))
  const [time, setTime] = useState(planned === null ? '' : timeOfDay(planned))
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setErrors({})
  }

  const body = () => {
    const plannedAt = instantOf(date, time)
    const found: Errors = {
      ...(!instantOf(date, '00:00') && { date: 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.' }),
      ...(!plannedAt && { time: 'Giờ chưa đúng. Hãy nhập giờ và phút, ví dụ 19:45.' }),
      ...(reason.trim() === '' && { reason: 'Chưa ghi lý do. Hãy viết một câu.' }),
    }
    setErrors(found)
    return Object.keys(found).length === 0 && plannedAt ? { plannedAt, reason } : null
  }

  return (
    <ActionForm
      title={`Dời lịch: ${issue.label}`}
      consequence="Số được phát vào giờ mới. Dời sang tháng khác thì tính cho tháng đó, không bù cho tháng cũ."
      path={`/issues/${issue.id}/move`}
      {...{ body, onOutcome, onClose }}
      typed={[date, time, reason]}
      previews
      submitLabel="Dời lịch"
      done={() => `Đã dời lịch ${issue.label}.`}
    >
      <div className="ts-act__row">
        <DateField
          label="Ngày mới"
          required
          value={date}
          error={errors.date}
          onChange={change(setDate)}
        />
        <TextField
          label="Giờ mới"
          required
          narrow
          inputMode="numeric"
          value={time}
          error={errors.time}
          hint="Ví dụ 19:45"
          onChange={change(setTime)}
        />
      </div>
      <TextField
        label="Lý do"
        required
        rows={2}
        maxLength={500}
        value={reason}
        error={errors.reason}
        onChange={change(setReason)}
      />
    </ActionForm>
  )
}
