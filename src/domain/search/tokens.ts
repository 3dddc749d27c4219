import { fold, nfc } from '../text/fold'

/** A word of a text: as it is written, without accents, and where it stands in the composed text. */
export type Token = { exact: string; folded: string; start: number; end: number }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Nobody types a longer one; what follows of it is left out. */
const MAX_LENGTH = 60

/** The words of a text that is composed already (`nfc`). A syllable of Vietnamese is a word. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const { exact, folded } = keysOf(word)
    return exact && folded ? [{ exact, folded, start: index, end: index + word.length }] : []
  })
}

type Keys = Pick<Token, 'exact' | 'folded'>

/** Vietnamese has some 7,000 syllables: nearly every word of a text was worked out before. */
const REMEMBERED = 20_000
const remembered = new Map<string, Keys>()

function keysOf(word: string): Keys {
  const known = remembered.get(word)
  if (known) return known
  const keys = { exact: exactKey(word), folded: fold(word).slice(0, MAX_LENGTH) }
  if (remembered.size >= REMEMBERED) remembered.clear()
  if (word.length <= MAX_LENGTH) remembered.set(word, keys)
  return keys
}

/** Tone marks of open syllables as they were always written; schools of today put them on the last vowel (hoà, thuý). */
const TONES: readonly [RegExp, string, string][] = [
  [/o([àáảãạ])$/u, 'àáảãạ', 'òóỏõọ'],
  [/o([èéẻẽẹ])$/u, 'èéẻẽẹ', 'òóỏõọ'],
  [/(?<!q)u([ỳýỷỹỵ])$/u, 'ỳýỷỹỵ', 'ùúủũụ'],
]
const LAST = ['a', 'e', 'y']

/** A word as it is compared with its accents: lower case, one place for a tone mark. */
export function exactKey(word: string): string {
  const text = nfc(nfc(word).toLowerCase()).slice(0, MAX_LENGTH)
  for (const [at, [pattern, from, to]] of TONES.entries()) {
    const vowel = pattern.exec(text)?.[1]
    if (vowel) return `${text.slice(0, -2)}${to[from.indexOf(vowel)]}${LAST[at]}`
  }
  return text
}
