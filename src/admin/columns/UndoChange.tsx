'use client'

import { useState } from 'react'

import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { ActionForm } from '../ledger/actions/ActionForm'
import { DrawerAction, type Way } from '../ledger/actions/DrawerAction'
import { TextField } from '../ledger/actions/TextField'

type Props = { column: { id: string; name: string } }

/** The button that takes a column's last change of schedule back. */
export function UndoChange({ column }: Props) {
  return (
    <DrawerAction
      label={DESK_ACTION_WORDS['column.undoReschedule']}
      about={column.name}
      form={(way) => <UndoForm column={column} {...way} />}
    />
  )
}

function UndoForm({ column, ...way }: Props & Way) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const body = () => {
    if (reason.trim() !== '') return { reason }
    setError('Chưa ghi lý do. Hãy viết một câu.')
    return null
  }
  return (
    <ActionForm
      title={column.name}
      consequence="Lịch trở lại như trước lần đổi: số đã dời về giờ cũ, số đã bỏ lên lịch lại, số mới còn trống bị xóa. Số nào đã có người sửa thì giữ nguyên."
      path={`/columns/${column.id}/schedule/undo`}
      {...{ body, ...way }}
      typed={reason}
      previews={false}
      submitLabel={DESK_ACTION_WORDS['column.undoReschedule']}
      done={() => `Đã hoàn tác đổi lịch ${column.name}.`}
    >
      <TextField
        label="Lý do"
        required
        rows={2}
        maxLength={400}
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
