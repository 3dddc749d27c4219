import { cleanLine } from '../text/clean'

/** What the old place says of a picture, by the address it has in its texts. */
export type PictureWords = {
  src: string
  alt: string | null
  caption: string | null
  credit: string | null
}

/** Of a cell that a reader of exports wrote; what is none of it is left out. */
export function readPictureWords(cell: string): PictureWords[] {
  const list = parsed(cell)
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown): PictureWords[] => {
    const { src, alt, caption, credit } = (one ?? {}) as Record<keyof PictureWords, unknown>
    if (typeof src !== 'string' || src === '') return []
    return [{ src, alt: words(alt), caption: words(caption), credit: words(credit) }]
  })
}

const words = (value: unknown): string | null =>
  typeof value === 'string' ? cleanLine(value).trim() || null : null

const SIGNED = /(?:^|\s*[.,;(–—-])\s*(?:nguồn ảnh|ảnh|photo)\s*:\s*([^:()]{2,100}?)[\s.)]*$/iu

/** A caption and whose picture it says it is: `Chợ phiên Cốc Ly. Ảnh: Hải Lâm`. */
export function signedCaption(given: string): { caption: string; credit: string | null } {
  const line = cleanLine(given).replace(/\s+/g, ' ').trim()
  const found = SIGNED.exec(line)
  if (!found?.[1]) return { caption: line, credit: null }
  return { caption: line.slice(0, found.index).trim(), credit: found[1].trim() }
}

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return null
  }
}
