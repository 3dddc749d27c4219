'use client'

import { useId } from 'react'

type Props = {
  label: string
  /** What the browser offers to choose from: `.csv,.xlsx`. */
  accept: string
  /** The name of the file that was chosen. */
  chosen: string | null
  hint?: string
  error?: string
  disabled?: boolean
  onChange: (file: File | null) => void
}

/** Chooses a file; in our own words, for a browser's are those of its language. */
export function FileField({ label, accept, chosen, hint, error, disabled, onChange }: Props) {
  const id = useId()
  return (
    <div className="ts-file">
      <span className="ts-label">{label}</span>
      <div className="ts-file__line">
        <input
          id={id}
          type="file"
          className="sr-only"
          accept={accept}
          disabled={disabled}
          aria-describedby={`${id}-name ${id}-hint`}
          onChange={({ target }) => {
            onChange(target.files?.[0] ?? null)
            // The same file, mended meanwhile, can be chosen again.
            target.value = ''
          }}
        />
        <label htmlFor={id} className="ts-button ts-button--quiet">
          {chosen ? 'Chọn tệp khác' : `Chọn ${label.toLocaleLowerCase('vi')}`}
        </label>
        <span id={`${id}-name`} className="ts-file__name">
          {chosen ?? 'Chưa chọn tệp'}
        </span>
      </div>
      {error && (
        <p className="ts-error" role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="ts-hint">
        {hint}
      </p>
    </div>
  )
}
