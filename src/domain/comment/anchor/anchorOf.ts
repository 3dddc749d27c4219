import type { TextBlock } from './textBlocks'
import { type Anchor, CONTEXT, QUOTE_MAX } from './types'

/**
 * The anchor of a selection in one block, by offsets in its words as they are kept; without the blanks at its ends, whole
 * letters, and no longer than QUOTE_MAX. Null where nothing is selected.
 */
export function anchorOf(block: TextBlock, start: number, end: number): Anchor | null {
  const text = block.text.normalize('NFC')
  let from = nfcOffset(block.text, Math.min(start, end))
  let to = nfcOffset(block.text, Math.max(start, end))
  while (from < to && isBlank(text[from])) from += 1
  while (to > from && isBlank(text[to - 1])) to -= 1
  to = Math.min(to, from + QUOTE_MAX)
  if (isLow(text, from)) from -= 1
  if (isLow(text, to)) to -= 1
  if (to <= from) return null
  return {
    block: block.id,
    quote: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    offset: from,
  }
}

/** The offset in the NFC words of an offset in the words as they are kept; inside a letter it is the letter's end. */
export function nfcOffset(text: string, offset: number): number {
  let end = Math.max(0, Math.min(offset, text.length))
  while (end < text.length && isMark(text, end)) end += 1
  return text.slice(0, end).normalize('NFC').length
}

/** The offset in the words as they are kept of an offset in their NFC form. */
export function rawOffset(text: string, offset: number): number {
  if (text.normalize('NFC') === text) return Math.min(offset, text.length)
  for (let end = 0; end <= text.length; end += 1) {
    if (isMark(text, end)) continue
    if (text.slice(0, end).normalize('NFC').length >= offset) return end
  }
  return text.length
}

const isBlank = (letter: string | undefined) => letter !== undefined && /\s/u.test(letter)
const isMark = (text: string, at: number) => /\p{M}/u.test(text[at] ?? '')
/** Whether an offset stands inside a letter of two units. */
const isLow = (text: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
