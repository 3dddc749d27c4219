'use client'

import { FileField as ChosenFile } from '../../ui/FileField'

type Props = {
  label: string
  file: File | null
  hint: string
  error?: string
  onChange: (file: File | null) => void
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.mp3,.m4a,.mp4,.docx,.xlsx'

/** Chooses a recording or a scanned document. */
export function ActionFile({ file, hint, ...props }: Props) {
  return (
    <ChosenFile
      accept={ACCEPTED}
      chosen={file?.name ?? null}
      hint={`PDF, ảnh, âm thanh, MP4, Word hoặc Excel, đến 25 MB. ${hint}`}
      {...props}
    />
  )
}
