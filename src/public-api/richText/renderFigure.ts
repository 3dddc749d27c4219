import { escapeHtml } from '@/domain/text/escapeHtml'
import type { PictureLook, PictureWidth } from '@/domain/text/pictureLook'

import { pictureSources } from '../pictureSources'
import type { PictureView } from '../schemas'
import { captionLine, creditLine } from '../words'

/** How a picture is shown; `part` is one of a gallery. */
type ShownLook = Omit<PictureLook, 'width'> & { width: PictureWidth | 'part' }

/** How wide a picture in the text is shown, for the browser to choose a file by. */
const SHOWN_WIDTHS: Record<ShownLook['width'], string> = {
  part: '(min-width: 760px) 330px, 100vw',
  normal: '(min-width: 760px) 680px, 100vw',
  wide: '(min-width: 960px) 880px, 100vw',
  full: '(min-width: 1200px) 1200px, 100vw',
}

/** A picture with its sizes, credit and caption, its own where the text gives it one; empty when it has no file. */
export function renderFigure(picture: PictureView, look: ShownLook): string {
  const sources = pictureSources(picture, 'whole')
  if (!sources) return ''
  const attributes = {
    src: sources.src,
    ...(sources.srcSet && { srcset: sources.srcSet, sizes: SHOWN_WIDTHS[look.width] }),
    ...(sources.width && { width: String(sources.width) }),
    ...(sources.height && { height: String(sources.height) }),
    alt: picture.alt,
    loading: 'lazy',
    decoding: 'async',
  }
  const image = `<img ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ')}>`
  const isUsual = look.width === 'normal' || look.width === 'part'
  const wide = isUsual ? '' : ` class="${look.width}"`
  return `<figure${wide}>${image}${caption(picture, look)}</figure>`
}

function caption(picture: PictureView, look: ShownLook): string {
  const words = look.caption ?? picture.caption
  const parts = [
    words && escapeHtml(captionLine(words)),
    picture.credit && `<cite>${escapeHtml(creditLine(picture.credit))}</cite>`,
  ].filter(Boolean)
  return parts.length > 0 ? `<figcaption>${parts.join(' ')}</figcaption>` : ''
}
