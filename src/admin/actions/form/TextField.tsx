'use client'

import { useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string
  hint?: string
  required?: boolean
  rows?: number
  maxLength?: number
  inputMode?: 'text' | 'url' | 'numeric'
  narrow?: boolean
}

/** A line or a few of text, with its error and its hint tied to it. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  required,
  rows,
  ...props
}: Props) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const shared = {
    id,
    className: props.narrow ? 'ts-input ts-act__narrow' : 'ts-input',
    value,
    maxLength: props.maxLength,
    'aria-required': required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div>
      <label htmlFor={id} className="ts-label">
        {label}
        {required && (
          <span className="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={props.inputMode}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <p id={`${id}-error`} className="ts-error" role="alert">
        {error}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="ts-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
