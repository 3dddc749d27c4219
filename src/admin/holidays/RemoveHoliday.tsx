'use client'

import { useState } from 'react'

import { ActionForm, type Outcome } from '../ledger/actions/ActionForm'
import { DrawerAction } from '../ledger/actions/DrawerAction'
import { TextField } from '../ledger/actions/TextField'

type Props = { id: string; title: string }

/** Takes a day out of the table, with what that does said first. */
export function RemoveHoliday({ id, title }: Props) {
  return (
    <DrawerAction
      label="Bỏ"
      title="Bỏ một ngày nghỉ"
      about={title}
      form={(way) => <RemoveForm id={id} title={title} {...way} />}
    />
  )
}

type FormProps = Props & { onOutcome: (outcome: Outcome) => void; onClose: () => void }

function RemoveForm({ id, title, onOutcome, onClose }: FormProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const body = () => {
    if (reason.trim() !== '') return { reason }
    setError('Chưa ghi lý do. Hãy viết một câu.')
    return null
  }
  return (
    <ActionForm
      title={title}
      consequence="Ngày này trở lại là ngày thường. Số đã chuyển vì ngày nghỉ này không tự chuyển về."
      path={`/holidays/${id}/removal`}
      {...{ body, onOutcome, onClose }}
      typed={reason}
      previews
      submitLabel="Bỏ ngày này"
      done={() => `Đã bỏ ${title}.`}
    >
      <TextField
        label="Lý do"
        required
        rows={2}
        maxLength={500}
        value={reason}
        error={error}
        onChange={(value) => {
          setReason(value)
          setError(undefined)
        }}
      />
    </ActionForm>
  )
}
