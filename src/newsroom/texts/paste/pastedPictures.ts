import { cleanLine } from '@/domain/text/clean'
import { MAX_CAPTION } from '@/domain/text/pictureLook'
import { signedCaption } from '@/domain/imports/pictureWords'

import { liftPictures, MARK, type PlacedPicture } from './liftPictures'
import { unfoldLayout } from './tidyTables'

/** A picture of a paste, and the words that stand in its place until it is in the library. */
export type PastedPicture = {
  /** `{ảnh: cho-phien.jpg}`: a place in braces, which a text is not sent on with unasked (placeholders.ts). */
  mark: string
  src: string
  alt: string
  caption: string
  credit: string
}

const OWN = 'data-lexical-upload-id'
const MOST_NAME = 40
/** What Word, WordPress and others call a paragraph that says what a picture shows. */
const CAPTION = /^(p|div|span)$/i
const CAPTION_CLASS = /(^|[\s_-])caption|msocaption/i
const HOLDER = /^(p|figure|a|picture)$/i
const FILE_NAME = /([^/\\]+)\.(jpe?g|png|webp|avif|gif|tiff?|bmp|svg|emf|wmf)$/i

/**
 * Takes the pictures out of pasted HTML, each with the caption beside it; a mark in a line of its own says which stood where.
 * Those of our library stay, as do faces among letters; what nobody sees goes. Changes `root`.
 * @param isThere whether these words stand in the text already: no two pictures have one mark
 */
export function takePastedPictures(
  root: Element,
  isThere: (mark: string) => boolean,
  inTable = false,
): PastedPicture[] {
  for (const wrap of root.querySelectorAll('b[id^=docs-internal-guid]')) {
    wrap.replaceWith(...wrap.childNodes)
  }
  unfoldLayout(root)
  for (const table of root.querySelectorAll('table')) asFigure(table)
  for (const image of root.querySelectorAll('img')) if (isUnseen(image)) image.remove()
  const holders = [...root.querySelectorAll('img')].flatMap(holdersOf)
  const lifted = liftPictures(root, (src, image) => (image?.hasAttribute(OWN) ? null : src))
  for (const holder of holders) if (isEmpty(holder)) holder.remove()
  const pictures: PastedPicture[] = []
  for (const [at, placed] of lifted.placed.entries()) {
    const place = root.querySelector(`[${MARK}="${at}"]`)
    if (!place) continue
    const words = { ...placed, ...(placed.caption === null && captionBelow(place)) }
    const taken = (mark: string) => isThere(mark) || pictures.some((one) => one.mark === mark)
    const mark = markOf(placed, at, taken)
    pictures.push({ mark, src: placed.key, ...wordsOf(words) })
    const line = root.ownerDocument.createElement(inTable ? 'span' : 'p')
    line.textContent = inTable ? ` ${mark} ` : mark
    place.replaceWith(line)
  }
  return pictures
}

/** What a picture stands in alone is nothing without it. */
function holdersOf(image: Element): Element[] {
  const holders: Element[] = []
  for (let one = image.parentElement; one; one = one.parentElement) {
    if (HOLDER.test(one.tagName)) holders.push(one)
  }
  return holders
}

const isEmpty = (element: Element): boolean =>
  (element.textContent ?? '').trim() === '' && !element.querySelector(`img, table, [${MARK}]`)

/** Pages of newspapers set a picture and what it shows as two cells, one below the other. */
function asFigure(table: Element): void {
  const cells = [...table.querySelectorAll('td, th')]
  const [picture, caption] = cells
  if (cells.length !== 2 || table.querySelectorAll('tr').length !== 2) return
  const image = picture?.querySelector('img')
  if (!image || !caption || caption.querySelector('img') || picture?.textContent?.trim()) return
  const figure = table.ownerDocument.createElement('figure')
  const words = table.ownerDocument.createElement('figcaption')
  words.append(...caption.childNodes)
  figure.append(image, words)
  table.replaceWith(figure)
}

/** Pictures of a dot count readers, or keep two things apart. */
function isUnseen(image: Element): boolean {
  const sides = ['width', 'height'].map((name) => image.getAttribute(name))
  return sides.some((side) => side !== null && Number(side) <= 2) && !image.hasAttribute(OWN)
}

/** The paragraph right below that is a caption by its style; it goes. */
function captionBelow(place: Element): Pick<PlacedPicture, 'caption' | 'credit'> | null {
  const below = place.nextElementSibling
  if (!below || !CAPTION.test(below.tagName)) return null
  if (!CAPTION_CLASS.test(below.getAttribute('class') ?? '')) return null
  below.remove()
  const { caption, credit } = signedCaption(below.textContent ?? '')
  return { caption: caption.slice(0, MAX_CAPTION), credit }
}

const wordsOf = ({ alt, caption, credit }: PlacedPicture) => ({
  ...{ alt: alt ?? caption ?? '', caption: caption ?? '', credit: credit ?? '' },
})

/** Named by its file, else by what is said of it, else by its number. */
function markOf(
  { key, alt, caption }: PlacedPicture,
  at: number,
  isTaken: (mark: string) => boolean,
): string {
  const said = fileNameOf(key) ?? alt ?? caption ?? `ảnh số ${at + 1}`
  const name = cleanLine(said).replace(/[{}\s]+/g, ' ').trim().slice(0, MOST_NAME).trim() // prettier-ignore
  for (let count = 1; ; count += 1) {
    const mark = `{ảnh: ${name}${count === 1 ? '' : ` (${count})`}}`
    if (!isTaken(mark)) return mark
  }
}

function fileNameOf(src: string): string | null {
  if (src.startsWith('data:')) return null
  const path = src.replace(/[?#].*$/, '')
  const name = FILE_NAME.exec(path)?.[0] ?? null
  try {
    return name && decodeURIComponent(name)
  } catch {
    return name
  }
}
