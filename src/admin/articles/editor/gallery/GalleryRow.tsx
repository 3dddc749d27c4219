'use client'

import { useLexicalDocumentDrawer } from '@payloadcms/richtext-lexical/client'
import { useModal } from '@payloadcms/ui'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'

import { MAX_CAPTION } from '@/domain/text/pictureLook'
import type { GalleryPicture } from '@/newsroom/texts/nodes/GalleryNode'

import type { LibraryPicture } from './useLibraryPictures'

type Props = {
  place: { at: number; of: number }
  picture: GalleryPicture
  /** Undefined while it is asked for, null where the library has it no more. */
  library: LibraryPicture | null | undefined
  isEditable: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onCaption: (caption: string, isTyping: boolean) => void
  onLibraryChange: () => void
}

/** A picture of a gallery: what it shows, its words, its place. */
export function GalleryRow(props: Props) {
  const { place, picture, library, isEditable, onMove, onRemove } = props
  const name = `ảnh ${place.at + 1}`
  return (
    <li className="ts-gallery__row">
      <div className="ts-gallery__picture">
        {library?.src && <img src={library.src} alt={library.alt} />}
      </div>
      <div className="ts-gallery__words">
        <LibraryWords id={picture.value} library={library} onChange={props.onLibraryChange} />
        <Caption {...props} />
      </div>
      {isEditable && (
        <div className="ts-gallery__acts" role="group" aria-label={`Thứ tự ${name}`}>
          <button
            type="button"
            aria-label={`Đưa ${name} lên trước`}
            title="Lên trước"
            aria-disabled={place.at === 0}
            onClick={(event) => moved(event.currentTarget, () => onMove(-1))}
          >
            <ArrowUp size={18} aria-hidden />
          </button>
          <button
            type="button"
            aria-label={`Đưa ${name} ra sau`}
            title="Ra sau"
            aria-disabled={place.at === place.of - 1}
            onClick={(event) => moved(event.currentTarget, () => onMove(1))}
          >
            <ArrowDown size={18} aria-hidden />
          </button>
          <button type="button" aria-label={`Bỏ ${name} khỏi bộ`} title="Bỏ ảnh" onClick={onRemove}>
            <X size={18} aria-hidden />
          </button>
        </div>
      )}
    </li>
  )
}

/** The pressed button keeps the focus, so that it can be pressed again: a row that changes its place loses it. */
function moved(button: HTMLButtonElement, move: () => void): void {
  move()
  requestAnimationFrame(() => requestAnimationFrame(() => button.focus()))
}

function LibraryWords({
  id,
  library,
  onChange,
}: {
  id: string
  library: LibraryPicture | null | undefined
  onChange: () => void
}) {
  const { openModal } = useModal()
  const { DocumentDrawer, closeDocumentDrawer, documentDrawerSlug } = useLexicalDocumentDrawer({
    ...{ id, collectionSlug: 'media' },
  })
  if (library === undefined) return <p>Đang tải ảnh…</p>
  if (library === null) {
    return (
      <p className="ts-gallery__missing">
        Ảnh này không còn trong thư viện hoặc thuộc kênh khác. Hãy bỏ ảnh khỏi bộ.
      </p>
    )
  }
  return (
    <>
      <p>
        <button
          type="button"
          className="ts-gallery__alt"
          onClick={() => openModal(documentDrawerSlug)}
        >
          {library.alt}
        </button>
      </p>
      {library.credit ? (
        <p className="ts-gallery__credit">Nguồn ảnh: {library.credit}</p>
      ) : (
        <p className="ts-gallery__missing">Chưa ghi nguồn ảnh. Bấm tên ảnh để bổ sung.</p>
      )}
      <DocumentDrawer
        onSave={() => {
          closeDocumentDrawer()
          onChange()
        }}
      />
    </>
  )
}

function Caption({ picture, library, isEditable, place, onCaption }: Props) {
  const id = useId()
  const saved = picture.fields?.caption ?? ''
  const [typed, setTyped] = useState(saved)
  const field = useRef<HTMLTextAreaElement>(null)
  const isTyping = useRef(false)
  useEffect(() => {
    // A step back, or words of somebody else; while it is typed in, what was typed counts.
    if (document.activeElement !== field.current || !isTyping.current) setTyped(saved)
  }, [saved])
  return (
    <>
      <label htmlFor={id}>Chú thích ảnh {place.at + 1} trong bài này</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={MAX_CAPTION}
        value={typed}
        placeholder={library?.caption ?? 'Chưa có chú thích'}
        readOnly={!isEditable}
        onChange={({ target }) => {
          setTyped(target.value)
          onCaption(target.value, isTyping.current)
          isTyping.current = true
        }}
        onBlur={() => {
          isTyping.current = false
        }}
      />
    </>
  )
}
