'use client'

import { CalendarDays } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'
import { parseDate } from '@/domain/calendar/vietnameseDates'

import { shownDate, typedDate } from './dateText'

type Props = {
  id?: string
  label: ReactNode
  /** `YYYY-MM-DD`, or what was typed while it is no date yet. */
  value: string
  onChange: (value: string) => void
  error?: string
  description?: ReactNode
  required?: boolean
  disabled?: boolean
}

/** A date typed as 14/3/2022, kept as `2022-03-14`; what is no date stays as typed and is refused in words. */
export function DateField({ label, value, onChange, error, description, ...props }: Props) {
  const ownId = useId()
  const id = props.id ?? ownId
  const picker = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const described = [error && `${id}-error`, `${id}-hint`].filter(Boolean).join(' ')

  return (
    <div className="ts-date">
      <label htmlFor={id} className="ts-label">
        {label}
        {props.required && (
          <span className="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      <div className="ts-date__box">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          className="ts-input ts-date__input"
          value={draft ?? shownDate(value)}
          disabled={props.disabled}
          aria-required={props.required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
          onChange={(event) => {
            setDraft(event.target.value)
            const date = parseDate(event.target.value)
            if (date || event.target.value.trim() === '') onChange(date ?? '')
          }}
          onBlur={() => {
            if (draft !== null && typedDate(draft) !== value) onChange(typedDate(draft))
            setDraft(null)
          }}
        />
        <button
          type="button"
          className="ts-date__open"
          disabled={props.disabled}
          title="Chọn trên lịch"
          aria-label="Chọn ngày trên lịch"
          onClick={() => picker.current?.showPicker()}
        >
          <CalendarDays aria-hidden="true" size={18} />
        </button>
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          className="ts-date__picker"
          value={isCivilDate(value) ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p id={`${id}-error`} className="ts-error" role="alert">
        {error}
      </p>
      <p id={`${id}-hint`} className={description ? 'ts-hint' : 'sr-only'}>
        {description ?? 'Nhập ngày, tháng, năm, ví dụ 14/3/2022.'}
      </p>
    </div>
  )
}
