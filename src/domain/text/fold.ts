const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/** The composed form every text is stored in (domain.md §8): macOS and some PDFs hand over NFD. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * The search key of a text (domain.md §8): lower case, no tone or vowel marks, đ as d, no zero-width
 * characters, runs of white space as one space, trimmed. `hòa`, `hoà` and `HOA` fold alike.
 */
export function fold(text: string): string {
  return nfc(text)
    .replace(ZERO_WIDTH, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
