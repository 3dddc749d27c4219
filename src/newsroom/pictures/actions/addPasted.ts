import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { cleanLine } from '@/domain/text/clean'
import { seenText } from '@/domain/text/fileName'

import { failure } from '../../words/failure'
import { libraryPicture } from '../libraryPicture'
import { addingPictures, onePicture } from '../onePicture'

export const MOST_PICTURE_BYTES = 25 * 1024 * 1024
const MOST_NAME = 80

const words = (most: number) =>
  z
    .string()
    .max(most)
    .optional()
    .default('')
    .transform((text) => cleanLine(text).trim())

export const PastedPictureInput = z.object({
  file: z.instanceof(Blob, { error: failure('fileMissing').message }),
  outlet: z.string('Chưa chọn kênh. Hãy chọn kênh của bài rồi thêm ảnh.').min(1).max(100),
  alt: words(1000),
  caption: words(500),
  credit: words(300),
})

/** `isNew` is false when the library of the outlet had the same picture: its own words stand there. */
export type PastedPicture = { id: string; isNew: boolean }

/**
 * Puts a picture that was pasted into a text into the library of the text's outlet, as the person who asks, once for the
 * same bytes.
 * @throws NewsroomError when it is none the library takes, or lacks what is asked of it.
 */
export async function addPasted(
  req: PayloadRequest,
  { file, outlet, alt, caption, credit }: z.output<typeof PastedPictureInput>,
): Promise<PastedPicture> {
  const name = cleanLine(seenText(file instanceof File ? file.name : '')).trim()
  const missing = [alt === '' && 'mô tả ảnh', credit === '' && 'nguồn ảnh'].filter(Boolean)
  if (missing.length > 0) throw failure('pictureWords', { missing: missing.join(' và ') })
  if (file.size > MOST_PICTURE_BYTES) throw failure('pictureTooLarge', { name })
  const own = await libraryPicture({ bytes: Buffer.from(await file.arrayBuffer()) })
  if (!own) throw failure('noPicture', { name })
  const stem = name.replace(/\.\w+$/, '').slice(0, MOST_NAME) || 'anh'
  const data = { alt, caption, credit, outlet }
  return addingPictures(req, outlet, () =>
    onePicture(req, { own, name: stem, data, overrideAccess: false }),
  )
}
