import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'

import { MAX_GALLERY } from '@/domain/text/gallery'
import { newId } from '../../fields/contentBlocks'
import { $isGalleryNode, type GalleryPicture } from '@/newsroom/texts/nodes/GalleryNode'

type Pictures = readonly GalleryPicture[]

/** Pictures of the library as a gallery has them; those it has already are left out, and what is above the limit. */
export function withPictures(pictures: Pictures, ids: readonly string[]): Pictures {
  const known = new Set(pictures.map(({ value }) => value))
  const added = [...new Set(ids)].filter((id) => !known.has(id)).map(pictureOf)
  return [...pictures, ...added].slice(0, MAX_GALLERY)
}

const pictureOf = (value: string): GalleryPicture => ({
  ...{ type: 'upload', version: 3, format: '', id: newId(), relationTo: 'media', value },
  fields: null,
})

/** The same picture with another caption of its own; with none the library's holds. */
export const withCaption = (picture: GalleryPicture, caption: string): GalleryPicture => ({
  ...picture,
  fields: caption === '' ? null : { ...picture.fields, caption },
})

/**
 * Changes the pictures of a gallery; without any it goes. `isTyping` is a further letter of words being typed, which one
 * step back takes away together. The caret stays where it is, also outside the text.
 */
export function changeGallery(
  editor: LexicalEditor,
  key: string,
  change: (pictures: Pictures) => Pictures,
  isTyping = false,
): void {
  const tag = [SKIP_DOM_SELECTION_TAG, ...(isTyping ? [HISTORY_MERGE_TAG] : [])]
  editor.update(
    () => {
      const gallery = $getNodeByKey(key)
      if (!$isGalleryNode(gallery)) return
      const pictures = change(gallery.getPictures())
      if (pictures.length > 0) gallery.setPictures(pictures)
      else gallery.remove()
    },
    { tag },
  )
}
