'use client'

import { useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { DateField } from '../../ui/DateField'
import { ActionForm, type Outcome } from './ActionForm'
import { FileField } from './FileField'
import { TextField } from './TextField'
import { useUpload } from './useUpload'

type Props = {
  columns: readonly { id: string; name: string }[]
  outlet: string
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

type Errors = Partial<Record<'from' | 'to' | 'document' | 'reason' | 'scan', string>>

const NO_DATE = 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.'

/** Suspends a column for a range of days by a document that says so. */
export function SuspendForm({ columns, outlet, onOutcome, onClose }: Props) {
  const [column, setColumn] = useState(columns[0]?.id ?? '')
  const [fields, setFields] = useState({ from: '', to: '', document: '', reason: '' })
  const [errors, setErrors] = useState<Errors>({})
  const { file, setFile, upload } = useUpload({
    title: `Văn bản tạm dừng ${fields.document}`.trim(),
    outlet,
  })
  const set = (name: keyof typeof fields) => (value: string) => {
    setFields((before) => ({ ...before, [name]: value }))
    setErrors({})
  }
  const { from, to, document, reason } = fields
  const name = columns.find(({ id }) => id === column)?.name ?? ''

  const body = async () => {
    const found: Errors = {
      ...(!isCivilDate(from) && { from: NO_DATE }),
      ...(!isCivilDate(to) && { to: NO_DATE }),
      ...(document.trim() === '' && {
        document: 'Chưa nhập văn bản. Tạm dừng một chuyên mục phải có văn bản cho phép.',
      }),
      ...(reason.trim() === '' && { reason: 'Chưa ghi lý do. Hãy viết một câu.' }),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return null
    const uploaded = await upload()
    if (!uploaded.ok) {
      setErrors({ scan: uploaded.message })
      return null
    }
    return { from, to, document, reason, ...(uploaded.id && { scan: uploaded.id }) }
  }

  return (
    <ActionForm
      title={`Tạm dừng: ${name}`}
      consequence="Trong những ngày này chuyên mục không phải thực hiện; số rơi vào đó không tính là bỏ lỡ. Có thể kết thúc sớm."
      path={`/columns/${column}/suspension`}
      {...{ body, onOutcome, onClose }}
      typed={[column, fields, file?.name, file?.lastModified]}
      previews
      submitLabel="Tạm dừng chuyên mục"
      done={() =>
        `Đã tạm dừng ${name} từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}.`
      }
    >
      {columns.length > 1 && (
        <label>
          <span className="ts-label">Chuyên mục</span>
          <select
            className="ts-input"
            value={column}
            onChange={({ target }) => setColumn(target.value)}
          >
            {columns.map(({ id, name: label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="ts-act__row">
        <DateField
          label="Từ ngày"
          required
          value={from}
          error={errors.from}
          onChange={set('from')}
        />
        <DateField
          label="Đến hết ngày"
          required
          value={to}
          error={errors.to}
          onChange={set('to')}
        />
      </div>
      <TextField
        label="Văn bản cho phép (số, ký hiệu)"
        required
        maxLength={200}
        value={document}
        error={errors.document}
        hint="Ví dụ 12/TB-PTTH ngày 1/11/2026"
        onChange={set('document')}
      />
      <FileField
        label="Bản quét văn bản"
        file={file}
        hint="Không bắt buộc."
        error={errors.scan}
        onChange={(chosen) => {
          setFile(chosen)
          setErrors({})
        }}
      />
      <TextField
        label="Lý do"
        required
        rows={2}
        maxLength={500}
        value={reason}
        error={errors.reason}
        onChange={set('reason')}
      />
    </ActionForm>
  )
}
