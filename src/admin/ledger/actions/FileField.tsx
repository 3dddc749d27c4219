'use client'

import { useId } from 'react'

type Props = { file: File | null; hint: string; onChange: (file: File | null) => void }

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.mp3,.m4a,.mp4,.docx,.xlsx'

/** Chooses a recording; in our own words, for a browser's are those of its language. */
export function FileField({ file, hint, onChange }: Props) {
  const id = useId()
  return (
    <div className="ts-file">
      <span className="ts-label">Tệp ghi</span>
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
          {file ? 'Chọn tệp khác' : 'Chọn tệp ghi'}
        </label>
        <span id={`${id}-name`} className="ts-file__name">
          {file?.name ?? 'Chưa chọn tệp'}
        </span>
      </div>
      <p id={`${id}-hint`} className="ts-hint">
        PDF, ảnh, âm thanh, MP4, Word hoặc Excel, đến 25 MB. {hint}
      </p>
    </div>
  )
}
