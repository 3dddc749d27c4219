'use client'

import { useId } from 'react'

type Props = {
  label: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
  onChange: (value: string) => void
  error?: string
  required?: boolean
}

/** One of a few, with its error tied to it. */
export function SelectField({ label, value, options, onChange, error, required }: Props) {
  const id = useId()
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
      <select
        id={id}
        className="ts-input"
        value={value}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <p id={`${id}-error`} className="ts-error" role="alert">
        {error}
      </p>
    </div>
  )
}
