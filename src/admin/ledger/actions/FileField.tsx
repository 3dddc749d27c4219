'use client'

import { useId } from 'react'

type Props = {
  label?: string
  file: File | null
  hint: string
  error?: string
  onChange: (file: File | null) => void
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.mp3,.m4a,.mp4,.docx,.xlsx'

/** Chooses a recording; in our own words, for a browser's are those of its language. */
export function FileField({ label = 'Tệp ghi', file, hint, error, onChange }: Props) {
  const id = useId()
  return (
    <div className="ts-file">
      <span className="ts-label">{label}</span>
      <div className="ts-file__line">
        <input
          id={id}
          type="file"
          className="sr-only"
          accept={ACCEPTED}
          aria-describedby={`${id}-name ${id}-hint`}
          onChange={({ target }) => onChange(target.files?.[0] ?? null)}
        />
        <label htmlFor={id} className="ts-button ts-button--quiet">
          {file ? 'Chọn tệp khác' : `Chọn ${label.toLocaleLowerCase('vi')}`}
        </label>
        <span id={`${id}-name`} className="ts-file__name">
          {file?.name ?? 'Chưa chọn tệp'}
        </span>
      </div>
      {error && (
        <p className="ts-error" role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="ts-hint">
        PDF, ảnh, âm thanh, MP4, Word hoặc Excel, đến 25 MB. {hint}
      </p>
    </div>
  )
}
