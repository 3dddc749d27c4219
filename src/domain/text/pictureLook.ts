/** How a picture stands in a text: as wide as the words, wider than they, or as wide as the page. */
export const PICTURE_WIDTHS = ['normal', 'wide', 'full'] as const
export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

export const MAX_CAPTION = 500

/** What a text says of a picture in it; `caption` is null when the library's holds. */
export type PictureLook = { width: PictureWidth; caption: string | null }

/** Reads it of what is stored with the picture, which may be anything. */
export function pictureLook(fields: unknown): PictureLook {
  const { width, caption } = (fields ?? {}) as { width?: unknown; caption?: unknown }
  const words = typeof caption === 'string' ? caption.trim() : ''
  return {
    width: PICTURE_WIDTHS.find((known) => known === width) ?? 'normal',
    caption: words === '' ? null : words,
  }
}
