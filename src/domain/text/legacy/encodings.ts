import { isSyllable } from './syllable'
import { fromTcvn3 } from './tcvn3'
import { fromVni } from './vni'

/** Ways in which Vietnamese was written before Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni'

export const LEGACY_WORDS: Record<LegacyEncoding, string> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI-Windows',
}

/** Letters that Unicode alone writes in one sign: no text of an older encoding has them. */
const UNICODE_ALONE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/
/** Parts of a font that is used for symbols come as signs of the private area. */
const SYMBOL = /[\uF020-\uF0FF]/g
const ENOUGH_WORDS = 3
const SHARE_OF_ALL = 0.15
const SHARE_OF_SYLLABLES = 0.85
const SHARE_AS_THEY_STAND = 0.6

/** The encoding that the letters of a font are of, by its name; null when it is none of the older ones. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  if (/^\.?Vn[A-Z]/.test(font)) return 'tcvn3'
  return /^VNI[- ]/i.test(font) ? 'vni' : null
}

/** Whether a font of the older encodings draws small letters as capitals: `.VnTimeH`. */
export const drawsCapitals = (font: string): boolean => /^\.?Vn[A-Za-z ]*H$/.test(font)

const CONVERT = { tcvn3: fromTcvn3, vni: fromVni } as const

/** A text of an older encoding in Unicode; one that has letters of Unicode already stays as it is. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (UNICODE_ALONE.test(text)) return text
  const plain = text.replace(SYMBOL, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
  return CONVERT[encoding](plain)
}

const words = (text: string): string[] => text.match(/[^\s.,;:!?()[\]{}"“”‘’'/\\|–—\d-]+/g) ?? []

/**
 * The encoding a text without a telling font is of, by what its words would become: enough of them would change, nearly all
 * that change would be Vietnamese syllables, and few are as they stand. Null when it is Unicode, another language, or too
 * short to say.
 */
export function guessEncoding(text: string): LegacyEncoding | null {
  if (UNICODE_ALONE.test(text.normalize('NFC'))) return null
  const all = words(text)
  const scored = (['tcvn3', 'vni'] as const).map((encoding) => {
    const changed = all.flatMap((word) => {
      const made = CONVERT[encoding](word)
      return made === word ? [] : [{ word, made }]
    })
    const syllables = changed.filter(({ made }) => isSyllable(made)).length
    const asTheyStand = changed.filter(({ word }) => isSyllable(word)).length
    const isIt =
      changed.length >= Math.max(ENOUGH_WORDS, all.length * SHARE_OF_ALL) &&
      syllables >= changed.length * SHARE_OF_SYLLABLES &&
      asTheyStand <= changed.length * SHARE_AS_THEY_STAND
    return { encoding, isIt, syllables }
  })
  const [best] = scored.filter(({ isIt }) => isIt).sort((a, b) => b.syllables - a.syllables)
  return best?.encoding ?? null
}
