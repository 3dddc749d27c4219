import type { Media } from '@/payload-types'

import { paths } from '../address'
import { PICTURE_SIZES, type PictureSize, type PictureView } from '../schemas'

export type PictureRow = Pick<
  Media,
  'id' | 'alt' | 'caption' | 'credit' | 'width' | 'height' | 'filename' | 'mimeType' | 'sizes'
>

/** A picture of a publication; `version` tells its file from others that the same picture of the library had. */
export type PublishedPicture = PictureRow & { version: string | null }

type StoredFile = {
  filename?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
}

/** A picture with the addresses of the sizes it has. */
export function pictureView(row: PublishedPicture, origin: string): PictureView {
  const sizes: PictureView['sizes'] = {}
  for (const size of PICTURE_SIZES) {
    const file = fileOf(row, size)
    if (!file?.filename) continue
    sizes[size] = {
      url: origin + paths.picture(row, size),
      width: file.width ?? null,
      height: file.height ?? null,
    }
  }
  return {
    id: row.id,
    alt: row.alt,
    caption: row.caption || null,
    credit: row.credit || null,
    width: row.width ?? null,
    height: row.height ?? null,
    sizes,
  }
}

/** The stored file of a size, if that size was made. */
export function fileOf(row: PictureRow, size: PictureSize): StoredFile | null {
  if (size === 'original') return row
  return row.sizes?.[size] ?? null
}

/** The file to send for a size: itself, else the nearest larger one, else the nearest smaller one. */
export function nearestFile(row: PictureRow, size: PictureSize): StoredFile | null {
  const wanted = PICTURE_SIZES.indexOf(size)
  const order = [...PICTURE_SIZES.slice(wanted), ...PICTURE_SIZES.slice(0, wanted).reverse()]
  return order.map((one) => fileOf(row, one)).find((file) => file?.filename) ?? null
}
