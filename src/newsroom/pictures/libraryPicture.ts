import sharp from 'sharp'

/** More pictures than this stand in no text of a newsroom; of all of them sizes are made at once. */
export const MOST_PICTURES = 30
const LIMITS = { limitInputPixels: 100_000_000 }
const THUMBNAIL = { width: 240, height: 160, fit: 'inside', withoutEnlargement: true } as const

/** A picture as the library takes it. */
export type LibraryPicture = { data: Buffer; mimetype: string; extension: string }

const KEPT: Readonly<Record<string, Omit<LibraryPicture, 'data'>>> = {
  jpeg: { mimetype: 'image/jpeg', extension: 'jpg' },
  png: { mimetype: 'image/png', extension: 'png' },
  webp: { mimetype: 'image/webp', extension: 'webp' },
  avif: { mimetype: 'image/avif', extension: 'avif' },
}
/** What Word takes and the library doesn't, made PNG. */
const CONVERTED = ['gif', 'tiff']

/**
 * A picture of a file, of a paste or of the web for the library; null for drawings (EMF, WMF, SVG), what is broken, and what is in the file by
 * name alone.
 */
export async function libraryPicture({ bytes }: { bytes: Buffer }): Promise<LibraryPicture | null> {
  if (bytes.length === 0) return null
  try {
    const { format, compression } = await sharp(bytes, LIMITS).metadata()
    // AVIF is told by what is in its container.
    const kept = KEPT[compression === 'av1' ? 'avif' : (format ?? '')]
    if (kept) {
      // Read whole: what breaks off in the middle has a good beginning.
      await sharp(bytes, LIMITS).resize(THUMBNAIL).toBuffer()
      return { data: bytes, ...kept }
    }
    if (!CONVERTED.includes(format ?? '')) return null
    const data = await sharp(bytes, LIMITS).png().toBuffer()
    return { data, mimetype: 'image/png', extension: 'png' }
  } catch {
    return null
  }
}

/** A small picture to be shown, as the address of itself. */
export async function thumbnailOf({ data }: LibraryPicture): Promise<string> {
  const small = await sharp(data, LIMITS)
    .rotate()
    .resize(THUMBNAIL)
    .webp({ quality: 70 })
    .toBuffer()
  return `data:image/webp;base64,${small.toString('base64')}`
}
