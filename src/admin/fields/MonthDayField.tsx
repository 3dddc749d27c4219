'use client'

import { FieldLabel, fieldBaseClass, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useState } from 'react'

import { formatMonthDay, parseMonthDay } from '@/domain/calendar/monthDay'

/** A day of any year, `15/12`; what can't be read stays as typed until the server says what is wrong. */
export const MonthDayField: TextFieldClientComponent = ({ field, path: ownPath, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled, path } = useField<string>({
    potentiallyStalePath: ownPath,
  })
  const [draft, setDraft] = useState<string | null>(null)
  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <div
      className={[fieldBaseClass, 'ts-date-field', showError && 'error'].filter(Boolean).join(' ')}
      style={{ flex: '1 1 160px' }}
    >
      <label htmlFor={id} className="ts-label">
        <FieldLabel
          as="span"
          label={field.label}
          localized={false}
          path={path}
          required={field.required}
        />
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="15/12"
        className="ts-input"
        value={draft ?? formatMonthDay(value ?? '')}
        disabled={Boolean(readOnly || disabled)}
        aria-required={field.required || undefined}
        aria-invalid={showError || undefined}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => {
          setDraft(target.value)
          setValue(parseMonthDay(target.value) ?? target.value)
        }}
        onBlur={() => setDraft(null)}
      />
      <p id={`${id}-error`} className="ts-error" role="alert">
        {showError && errorMessage}
      </p>
    </div>
  )
}
