import { escapeHtml } from '@/domain/text/escapeHtml'

import { pictureSources } from '../pictureSources'
import type { PictureView } from '../schemas'
import { captionLine, creditLine } from '../words'

/** How wide a picture in the text is shown, for the browser to choose a file by. */
const SHOWN_WIDTH = '(min-width: 760px) 680px, 100vw'

/** A picture with its sizes, caption and credit; empty when it has no file. */
export function renderFigure(picture: PictureView): string {
  const sources = pictureSources(picture, 'whole')
  if (!sources) return ''
  const attributes = {
    src: sources.src,
    ...(sources.srcSet && { srcset: sources.srcSet, sizes: SHOWN_WIDTH }),
    ...(sources.width && { width: String(sources.width) }),
    ...(sources.height && { height: String(sources.height) }),
    alt: picture.alt,
    loading: 'lazy',
    decoding: 'async',
  }
  const image = `<img ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ')}>`
  return `<figure>${image}${caption(picture)}</figure>`
}

function caption(picture: PictureView): string {
  const parts = [
    picture.caption && escapeHtml(captionLine(picture.caption)),
    picture.credit && `<cite>${escapeHtml(creditLine(picture.credit))}</cite>`,
  ].filter(Boolean)
  return parts.length > 0 ? `<figcaption>${parts.join(' ')}</figcaption>` : ''
}
