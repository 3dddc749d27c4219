'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { ImagePlus, X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'

import { shifted } from '@/domain/text/gallery'
import type { GalleryPicture } from '@/newsroom/texts/nodes/GalleryNode'

import { changeGallery, withCaption } from './changeGallery'
import { CHOOSE_PICTURES_COMMAND } from './choosePictures'
import { GalleryRow } from './GalleryRow'
import { useLibraryPictures } from './useLibraryPictures'

type Props = { nodeKey: string; pictures: readonly GalleryPicture[] }

/** A gallery in the editor: its pictures in their order, each with its words. */
export function GalleryBlock({ nodeKey, pictures }: Props) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const block = useRef<HTMLElement>(null)
  const { known, reload } = useLibraryPictures(pictures.map(({ value }) => value))
  useOwnKeys(block, () => editor.focus())
  const move = (at: number, by: -1 | 1) =>
    changeGallery(editor, nodeKey, (all) => shifted(all, at, by))
  return (
    <section
      ref={block}
      className="ts-gallery__block"
      aria-label={`Bộ ảnh, ${pictures.length} ảnh`}
    >
      <header className="ts-gallery__head">
        <strong>Bộ ảnh</strong>
        <span>{pictures.length} ảnh</span>
        {isEditable && (
          <>
            <button
              type="button"
              className="ts-button ts-button--quiet ts-button--small"
              onClick={() => editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, nodeKey)}
            >
              <ImagePlus size={16} aria-hidden /> Thêm ảnh
            </button>
            <button
              type="button"
              className="ts-button ts-button--quiet ts-button--small"
              onClick={() => {
                changeGallery(editor, nodeKey, () => [])
                editor.focus()
              }}
            >
              <X size={16} aria-hidden /> Bỏ bộ ảnh
            </button>
          </>
        )}
      </header>
      <ol>
        {pictures.map((picture, at) => (
          <GalleryRow
            key={picture.id}
            place={{ at, of: pictures.length }}
            picture={picture}
            library={known?.get(picture.value) ?? (known ? null : undefined)}
            isEditable={isEditable}
            onMove={(by) => move(at, by)}
            onRemove={() =>
              changeGallery(editor, nodeKey, (all) => all.filter(({ id }) => id !== picture.id))
            }
            onCaption={(caption, isTyping) =>
              changeGallery(
                editor,
                nodeKey,
                (all) =>
                  all.map((one) => (one.id === picture.id ? withCaption(one, caption) : one)),
                isTyping,
              )
            }
            onLibraryChange={reload}
          />
        ))}
      </ol>
    </section>
  )
}

/**
 * Keys pressed in the block are its own: the editor around it would take away the chosen block for a Backspace in a
 * caption. Saving, and what the browser does with function keys, go their way; Esc leads back to the text.
 */
function useOwnKeys(block: RefObject<HTMLElement | null>, leave: () => void): void {
  const left = useRef(leave)
  useEffect(() => {
    left.current = leave
  })
  useEffect(() => {
    const element = block.current
    const keep = (event: KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's'
      if (isSave) return
      if (event.key === 'Escape') left.current()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', keep)
    return () => element?.removeEventListener('keydown', keep)
  }, [block])
}
