'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { createPortal } from 'react-dom'

import { fileLook } from '@/domain/text/textFile'

import { type LibraryFile, useLibraryFiles, usePosters } from './useLibraryFiles'
import { useUploads } from './useUploads'

/** On Payload’s card of a document, a sound or a film, which shows pictures alone: what it is, and what is played of it. */
export function FileCards() {
  const [editor] = useLexicalComposerContext()
  const placed = useUploads(editor, 'text-files').map(({ fields, ...one }) => ({
    ...one,
    poster: fileLook(fields).poster,
  }))
  const files = useLibraryFiles(placed.map(({ id }) => id))
  const posters = usePosters(placed.flatMap(({ poster }) => poster ?? []))
  return placed.map(({ key, id, poster, element }) => {
    const file = files.get(id)
    if (!file) return null
    const card = <FileCard file={file} poster={posters.get(poster ?? '') ?? null} />
    return createPortal(card, element, key)
  })
}

function FileCard({ file, poster }: { file: LibraryFile; poster: string | null }) {
  const { title, kind, about, src } = file
  return (
    <div className="ts-file-card">
      <strong>{title}</strong>
      <span className="ts-file-card__about">{about}</span>
      {kind === 'audio' && src && (
        <audio controls preload="none" src={src} aria-label={`Nghe ${title}`} />
      )}
      {kind === 'video' && src && (
        <video
          controls
          preload="none"
          src={src}
          poster={poster ?? undefined}
          aria-label={`Xem ${title}`}
        />
      )}
    </div>
  )
}
