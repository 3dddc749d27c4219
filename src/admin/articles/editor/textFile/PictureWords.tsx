'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { createPortal } from 'react-dom'

import { type LibraryPicture, useLibraryPictures } from '../gallery/useLibraryPictures'
import { pictureWords } from './pictureWords'
import { useUploads } from './useUploads'

/** Below Payload’s card of a picture, which shows the picture alone: what readers are told under it, and how wide it is. */
export function PictureWords() {
  const [editor] = useLexicalComposerContext()
  const placed = useUploads(editor, 'media')
  const { known } = useLibraryPictures([...new Set(placed.map(({ id }) => id))])
  return placed.map(({ key, id, fields, element }) => {
    const picture = known?.get(id)
    return picture && createPortal(<Words picture={picture} fields={fields} />, element, key)
  })
}

function Words({ picture, fields }: { picture: LibraryPicture; fields: unknown }) {
  const { caption, about } = pictureWords(picture, fields)
  return (
    <p className="ts-picture-words">
      {caption} <span>{about}</span>
    </p>
  )
}
