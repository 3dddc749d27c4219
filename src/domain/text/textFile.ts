/** How a file of a text is shown to readers: as a named download, or played. */
export type TextFileKind = 'document' | 'audio' | 'video'

/** What texts may have as files, by media type: how it is shown, and what people call it. None that a browser would run. */
export const TEXT_FILE_TYPES = {
  'application/pdf': { kind: 'document', name: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ...{ kind: 'document', name: 'Word' },
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    ...{ kind: 'document', name: 'Excel' },
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    ...{ kind: 'document', name: 'PowerPoint' },
  },
  'audio/mpeg': { kind: 'audio', name: 'MP3' },
  'audio/mp4': { kind: 'audio', name: 'M4A' },
  'video/mp4': { kind: 'video', name: 'MP4' },
} as const satisfies Readonly<Record<string, { kind: TextFileKind; name: string }>>

type Known = { kind: TextFileKind; name: string }

/** Null for what no text may have. */
export function textFileType(mediaType: unknown): Known | null {
  return typeof mediaType === 'string' && Object.hasOwn(TEXT_FILE_TYPES, mediaType)
    ? TEXT_FILE_TYPES[mediaType as keyof typeof TEXT_FILE_TYPES]
    : null
}

/** What a text says of a file in it; `poster` is the id of a picture, shown until a film is played. */
export type FileLook = { caption: string | null; poster: string | null }

/** Reads it of what is stored with the file, which may be anything. */
export function fileLook(fields: unknown): FileLook {
  const { caption, poster } = (fields ?? {}) as { caption?: unknown; poster?: unknown }
  const words = typeof caption === 'string' ? caption.trim() : ''
  const id: unknown =
    typeof poster === 'object' && poster !== null ? (poster as { id?: unknown }).id : poster
  return {
    caption: words === '' ? null : words,
    poster: typeof id === 'string' && id !== '' ? id : null,
  }
}

const UNITS = ['KB', 'MB', 'GB'] as const

/** A size as people read it: `1,2 MB`; steps of 1024, one place after the comma where it says something. */
export function sizeWords(bytes: number): string {
  let size = Math.max(0, bytes) / 1024
  let unit = 0
  while (size >= 1023.95 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  const shown = size >= 10 ? Math.round(size) : Math.max(0.1, Math.round(size * 10) / 10)
  return `${String(shown).replace('.', ',')} ${UNITS[unit]}`
}
