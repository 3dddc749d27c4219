import { signedCaption } from '@/domain/imports/pictureWords'
import { cleanLine } from '@/domain/text/clean'
import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { isEmoji } from './tidyPaste'

/** A picture of a text whose file is there: its key, and what the text itself says of it. */
export type PlacedPicture = {
  key: string
  alt: string | null
  caption: string | null
  credit: string | null
}

/** The key of a picture by its address in a text; null where its file isn't there, or it is to stay. */
export type FindPicture = (src: string, image?: Element) => string | null

export type LiftedPictures = { placed: PlacedPicture[]; missing: string[] }

/** Stands for a picture in the HTML: its number among those that were lifted. */
export const MARK = 'data-ts-picture'
/** In these a picture stands by itself. */
const OPEN = /^(body|div|section|article|main|aside|header|footer|center)$/i

/**
 * Puts each picture whose file is there on a line of its own, behind what it stood in when words were before it, with the
 * caption of its figure. Changes `body`; what is not there stays for who tidies it, and is named.
 */
export function liftPictures(body: Element, find: FindPicture): LiftedPictures {
  const placed: PlacedPicture[] = []
  const missing: string[] = []
  for (const image of [...body.querySelectorAll('img')]) {
    if (isEmoji(image)) continue
    const src = sourceOf(image)
    const key = find(src, image)
    if (key === null) {
      missing.push(nameOf(src))
      continue
    }
    const figure = image.closest('figure')
    const caption = figure && captionOf(figure)
    placed.push({ key, alt: line(image.getAttribute('alt')), ...wordsOf(caption) })
    const mark = image.ownerDocument.createElement('figure')
    mark.setAttribute(MARK, String(placed.length - 1))
    lift(image, mark)
  }
  return { placed, missing }
}

/** Pictures that are loaded late keep their address elsewhere, and something empty where it belongs. */
function sourceOf(image: Element): string {
  const late = image.getAttribute('data-src') ?? image.getAttribute('data-lazy-src')
  const src = late ?? image.getAttribute('src') ?? ''
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? ''
  const isEmpty = src === '' || /^data:image\/(gif|svg)/i.test(src)
  return isEmpty ? set.trim().split(/[\s,]+/)[0] || src : src
}

function captionOf(figure: Element): string | null {
  // A gallery says something of all its pictures; each of them has a figure of its own.
  if (figure.querySelector('figure') || figure.querySelectorAll('img').length > 1) return null
  const caption = figure.querySelector('figcaption')
  caption?.remove()
  return line(caption?.textContent ?? null)
}

function wordsOf(said: string | null): Pick<PlacedPicture, 'caption' | 'credit'> {
  const { caption, credit } = signedCaption(said ?? '')
  return { caption: caption.slice(0, MAX_CAPTION) || null, credit }
}

function lift(image: Element, mark: Element): void {
  const above: Element[] = [image]
  for (let one = image.parentElement; one && !OPEN.test(one.tagName); one = one.parentElement) {
    above.push(one)
  }
  const outer = above.at(-1) ?? image
  const isBehind = wordsBefore(image, outer)
  if (outer === image) {
    image.replaceWith(mark)
    return
  }
  image.remove()
  if (!isBehind) {
    outer.before(mark)
    return
  }
  let last: Element = outer
  while (last.nextElementSibling?.hasAttribute(MARK)) last = last.nextElementSibling
  last.after(mark)
}

function wordsBefore(image: Element, outer: Element): boolean {
  for (let one: Node = image; one !== outer && one.parentNode; one = one.parentNode) {
    for (let before = one.previousSibling; before; before = before.previousSibling) {
      const isComment = before.nodeType === 8
      if (!isComment && (before.textContent ?? '').trim() !== '') return true
    }
  }
  return false
}

const line = (text: string | null): string | null =>
  cleanLine(text ?? '')
    .replace(/\s+/g, ' ')
    .trim() || null

/** The last part of its address, for people. */
export function nameOf(src: string): string {
  if (src.startsWith('data:')) return 'ảnh nhúng trong mã'
  const bare = src.replace(/[?#].*$/, '')
  return (bare.split('/').at(-1) ?? '').slice(0, 80) || 'không có địa chỉ'
}
