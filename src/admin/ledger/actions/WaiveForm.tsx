'use client'

import { useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'

import { DateField } from '../../ui/DateField'
import { ActionForm, type Outcome } from './ActionForm'
import { FileField } from './FileField'
import { TextField } from './TextField'
import { useUpload } from './useUpload'

type Props = {
  issue: { id: string; label: string }
  outlet: string
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

type Errors = { document?: string; documentDate?: string; reason?: string; scan?: string }

/** Waives a missed issue by a document that says so. */
export function WaiveForm({ issue, outlet, onOutcome, onClose }: Props) {
  const [document, setDocument] = useState('')
  const [documentDate, setDocumentDate] = useState('')
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const { file, setFile, upload } = useUpload({
    title: `Văn bản miễn ${document}`.trim(),
    outlet,
  })
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setErrors({})
  }

  const body = async () => {
    const found: Errors = {
      ...(document.trim() === '' && {
        document: 'Chưa nhập văn bản. Miễn một số phải có văn bản cho phép.',
      }),
      ...(documentDate !== '' &&
        !isCivilDate(documentDate) && {
          documentDate: 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.',
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
    return {
      document,
      reason,
      ...(documentDate !== '' && { documentDate }),
      ...(uploaded.id && { file: uploaded.id }),
    }
  }

  return (
    <ActionForm
      title={`Miễn: ${issue.label}`}
      consequence="Số này không tính là thiếu nữa; sổ ghi “Được miễn” kèm văn bản. Có thể bỏ miễn."
      path={`/issues/${issue.id}/waiver`}
      {...{ body, onOutcome, onClose }}
      typed={[document, documentDate, reason, file?.name, file?.lastModified]}
      previews
      submitLabel="Miễn số này"
      done={() => `Đã miễn ${issue.label}.`}
    >
      <TextField
        label="Văn bản cho phép (số, ký hiệu)"
        required
        maxLength={120}
        value={document}
        error={errors.document}
        hint="Ví dụ 12/SNV-CCHC"
        onChange={change(setDocument)}
      />
      <DateField
        label="Ngày văn bản"
        value={documentDate}
        error={errors.documentDate}
        onChange={change(setDocumentDate)}
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
        onChange={change(setReason)}
      />
    </ActionForm>
  )
}
