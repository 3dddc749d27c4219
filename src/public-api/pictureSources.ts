import type { PictureSize, PictureView } from './schemas'

/** `whole` shows all of the picture; `cropped` fills a frame, so that files of other proportions will do. */
export type Framing = 'whole' | 'cropped'

export type PictureSources = {
  src: string
  srcSet: string | null
  width: number | null
  height: number | null
}

const PREFERRED: Record<Framing, PictureSize[]> = {
  whole: ['wide', 'original', 'card', 'thumbnail'],
  cropped: ['card', 'wide', 'original', 'thumbnail'],
}
const CANDIDATES: PictureSize[] = ['thumbnail', 'card', 'wide']
const SAME_PROPORTIONS = 0.02

/** The files an `<img>` may choose from, and the size to keep room for; null when the picture has no file. */
export function pictureSources(picture: PictureView, framing: Framing): PictureSources | null {
  const main = PREFERRED[framing].map((size) => picture.sizes[size]).find((file) => file)
  if (!main) return null
  const files = CANDIDATES.map((size) => picture.sizes[size])
    .filter((file) => file !== undefined)
    .filter((file) => framing === 'cropped' || proportionsDiffer(file, main) < SAME_PROPORTIONS)
    .filter((file) => file.width !== null)
  return {
    src: main.url,
    srcSet: files.length > 1 ? files.map(({ url, width }) => `${url} ${width}w`).join(', ') : null,
    width: main.width,
    height: main.height,
  }
}

type Measured = { width: number | null; height: number | null }

function proportionsDiffer(one: Measured, other: Measured): number {
  if (!one.width || !one.height || !other.width || !other.height) return Infinity
  return Math.abs(one.width / one.height / (other.width / other.height) - 1)
}
