import { nfc } from './fold'

const collator = new Intl.Collator('vi')

/** Compares two texts in Vietnamese order (domain.md §8); for `Array.prototype.sort`. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Every character that has a place of its own, in collation order (CLDR root, `vi` letters). */
const ORDER = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const FIRST_WEIGHT = 0x21
const WEIGHTS = new Map(
  [...ORDER].map((char, index) => [char, String.fromCharCode(FIRST_WEIGHT + index)]),
)
const UNKNOWN = '~'
const NEXT_LEVEL = ' '

/** Tones in collation order: ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const FOREIGN_MARK = '9'
const IS_VOWEL_SHAPE = /[\u0302\u0306\u031B]/
const LETTER = /\P{M}\p{M}*/gu

/**
 * A text whose code-unit (and byte) order is the Vietnamese order of what it was made from, for
 * databases that sort by bytes: letters first, then tones, then case, as collation does it.
 * Exact for Vietnamese letters, figures, spaces and ASCII signs; other characters come after z.
 */
export function sortKey(text: string): string {
  const letters = [...nfc(text).normalize('NFD').matchAll(LETTER)].map(([letter]) => split(letter))
  return [
    letters.map((letter) => WEIGHTS.get(letter.base) ?? UNKNOWN + letter.base).join(''),
    trimmed(letters.map((letter) => letter.tone)),
    trimmed(letters.map((letter) => letter.upper)),
  ]
    .join(NEXT_LEVEL)
    .trimEnd()
}

function split(letter: string): { base: string; tone: string; upper: string } {
  const [char = '', ...marks] = [...letter]
  const lower = char.toLowerCase()
  const shape = marks.find((mark) => IS_VOWEL_SHAPE.test(mark)) ?? ''
  const composed = (lower + shape).normalize('NFC')
  const isVietnamese = WEIGHTS.has(composed)
  const tone = marks.filter((mark) => mark !== shape || !isVietnamese).map(toneWeight)
  return {
    base: isVietnamese ? composed : lower,
    tone: tone[0] ?? '0',
    upper: char === lower ? '0' : '1',
  }
}

function toneWeight(mark: string): string {
  const index = TONES.indexOf(mark)
  return index < 0 ? FOREIGN_MARK : String(index + 1)
}

function trimmed(weights: string[]): string {
  return weights.join('').replace(/0+$/, '')
}
