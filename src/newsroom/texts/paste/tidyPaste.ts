import { linkAddress } from '@/domain/text/linkAddress'
import type { LeftOut } from '../meantContent'

import { orderHeadings } from './orderHeadings'
import { tidyTables } from './tidyTables'
import { wordLists } from './wordLists'

/** Places Word makes for its own contents, notes and cross-references: they lead nowhere outside its document. */
const BOOKMARK = /^#_/
const EMOJI = /^\p{Extended_Pictographic}/u

/**
 * Makes of pasted HTML what the editor can keep as it was meant: lists of Word as lists, headings in order below `above`
 * (the level of the text before, if it has headings), addresses of links whole, no picture that is not of the library,
 * tables as a text may have them (`inTable`: the caret is in one). Changes `root`; answers what was left out.
 */
export function tidyPaste(root: Element, above: number | null = null, inTable = false): LeftOut[] {
  const leftOut = [...takePictures(root), ...mendLinks(root), ...tidyTables(root, inTable)]
  wordLists(root)
  orderHeadings(root, above)
  return leftOut
}

/** A face among the letters, which some programs write as a picture. */
export const isEmoji = (image: Element): boolean => EMOJI.test(image.getAttribute('alt') ?? '')

function takePictures(root: Element): LeftOut[] {
  const leftOut: LeftOut[] = []
  for (const image of root.querySelectorAll('img')) {
    if (image.hasAttribute('data-lexical-upload-id')) continue
    if (isEmoji(image)) {
      image.replaceWith(image.getAttribute('alt') ?? '')
      continue
    }
    image.remove()
    leftOut.push({ kind: 'picture' })
  }
  return leftOut
}

function mendLinks(root: Element): LeftOut[] {
  const leftOut: LeftOut[] = []
  for (const link of root.querySelectorAll('a')) {
    const typed = link.getAttribute('href')
    const address = typed === null || BOOKMARK.test(typed) ? null : linkAddress(typed)
    if (address !== null) {
      link.setAttribute('href', address)
      continue
    }
    const words = (link.textContent ?? '').replace(/\s+/g, ' ').trim()
    link.replaceWith(...link.childNodes)
    if (typed !== null && !BOOKMARK.test(typed) && words !== '') {
      leftOut.push({ kind: 'link', words, address: typed })
    }
  }
  return leftOut
}
