'use client'

import { useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { DateField } from '../../ui/DateField'
import { ActionForm, type Outcome } from './ActionForm'
import { TextField } from './TextField'

type Props = {
  suspension: { id: string; from: string; to: string; document: string }
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

/** Ends a suspension before its last day, or takes it back. */
export function EndSuspensionForm({ suspension, onOutcome, onClose }: Props) {
  const { id, from, to, document } = suspension
  const [resumeOn, setResumeOn] = useState('')
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<{ resumeOn?: string; reason?: string }>({})
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setErrors({})
  }

  const body = () => {
    const found = {
      ...(!isCivilDate(resumeOn) && { resumeOn: 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.' }),
      ...(reason.trim() === '' && { reason: 'Chưa ghi lý do. Hãy viết một câu.' }),
    }
    setErrors(found)
    return Object.keys(found).length > 0 ? null : { resumeOn, reason }
  }

  return (
    <ActionForm
      title={`Kết thúc sớm đợt tạm dừng theo ${document}`}
      consequence={`Đang tạm dừng từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}. Từ ngày phát lại trở đi chuyên mục lại phải thực hiện. Chọn đúng ngày đầu thì cả đợt được thu hồi.`}
      path={`/suspensions/${id}/end`}
      {...{ body, onOutcome, onClose }}
      typed={[resumeOn, reason]}
      previews
      submitLabel="Kết thúc sớm"
      done={() =>
        resumeOn === from
          ? 'Đã thu hồi đợt tạm dừng.'
          : `Chuyên mục phát lại từ ${formatDatePadded(resumeOn)}.`
      }
    >
      <DateField
        label="Phát lại từ ngày"
        required
        value={resumeOn}
        error={errors.resumeOn}
        onChange={change(setResumeOn)}
      />
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
