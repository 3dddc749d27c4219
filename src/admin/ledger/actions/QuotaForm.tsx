'use client'

import { useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { DateField } from '../../ui/DateField'
import { ActionForm, type Outcome } from './ActionForm'
import { quotaBody, type QuotaErrors } from './quotaBody'
import { TextField } from './TextField'

export type QuotaSubject = {
  id: string
  title: string
  validFrom: string
  measureKind: 'count' | 'freshness' | 'unset'
  value: number | null
}

type Props = {
  obligation: QuotaSubject
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

/** Enters the quota of an obligation that has none, or gives it another one from a day on. */
export function QuotaForm({ obligation, onOutcome, onClose }: Props) {
  const { id, title, validFrom, measureKind, value } = obligation
  const isUnset = measureKind === 'unset'
  const [fields, setFields] = useState({
    kind: isUnset ? ('count' as const) : measureKind,
    number: isUnset || value === null ? '' : String(value),
    from: isUnset ? validFrom : '',
    reason: '',
    note: '',
  })
  const [errors, setErrors] = useState<QuotaErrors>({})
  const set = (name: keyof typeof fields) => (text: string) => {
    setFields((before) => ({ ...before, [name]: text }))
    setErrors({})
  }
  const { kind, number, from } = fields
  // From its first day on it is no other version, only what was not known.
  const isFirst = isUnset && from === validFrom

  const body = () => {
    const read = quotaBody(fields, isFirst)
    setErrors(read.errors)
    return read.body
  }

  return (
    <ActionForm
      title={`${isUnset ? 'Nhập định mức' : 'Đổi định mức từ một ngày'}: ${title}`}
      consequence={
        isUnset
          ? `Nghĩa vụ có hiệu lực từ ${formatDatePadded(validFrom)} và chưa biết định mức. Từ ngày áp dụng, các kỳ được tính theo định mức này.`
          : 'Đến hết ngày trước đó vẫn tính theo định mức cũ; từ ngày đã chọn tính theo định mức mới. Bản cũ được giữ.'
      }
      path={isFirst ? `/obligations/${id}/quota` : `/obligations/${id}/versions`}
      {...{ body, onOutcome, onClose }}
      typed={fields}
      previews
      submitLabel={isUnset ? 'Nhập định mức' : 'Đổi định mức'}
      done={() =>
        `Đã ${isUnset ? 'nhập' : 'đổi'} định mức của “${title}” từ ${isCivilDate(from) ? formatDatePadded(from) : ''}.`
      }
    >
      <div className="ts-act__row">
        <label className="ts-act__grow">
          <span className="ts-label">Cách tính</span>
          <select
            className="ts-input"
            value={kind}
            onChange={({ target }) => set('kind')(target.value)}
          >
            <option value="count">Số lượng số mỗi kỳ</option>
            <option value="freshness">Bài mới nhất không cũ quá số ngày</option>
          </select>
        </label>
        <TextField
          label={kind === 'count' ? 'Số lượng mỗi kỳ' : 'Số ngày tối đa'}
          required
          narrow
          inputMode="numeric"
          value={number}
          error={errors.number}
          onChange={set('number')}
        />
        <DateField
          label="Áp dụng từ ngày"
          required
          value={from}
          error={errors.from}
          onChange={set('from')}
        />
      </div>
      <TextField
        label="Lý do, căn cứ"
        required
        rows={2}
        maxLength={500}
        value={fields.reason}
        error={errors.reason}
        hint="Ví dụ: theo mục 2 Kế hoạch 434/KH-UBND"
        onChange={set('reason')}
      />
      {!isFirst && (
        <TextField
          label="Ghi chú cho bản mới"
          maxLength={2000}
          value={fields.note}
          onChange={set('note')}
        />
      )}
    </ActionForm>
  )
}
