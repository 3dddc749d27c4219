import { decodeText, type Decoded } from './decode'
import { fromLegacy, guessEncoding, type LegacyEncoding } from './legacy/encodings'
import { isSyllable } from './legacy/syllable'

export type OlderEncoding = LegacyEncoding | 'windows-1258'
export type DecodedAny = Decoded | { ok: true; text: string; from: OlderEncoding }

const SAMPLE = 20_000
const SYLLABLES = 0.6

/**
 * The text of a file in whichever way Vietnamese was ever written: Unicode, else TCVN3, VNI or Windows-1258 where its
 * words become Vietnamese ones by it. A text of Unicode whose letters are still those of an older font is converted too.
 */
export function decodeAny(bytes: Uint8Array): DecodedAny {
  const decoded = decodeText(bytes)
  if (decoded.ok) return converted(decoded.text) ?? decoded
  if (decoded.why === 'binary') return decoded
  return converted(new TextDecoder('windows-1252').decode(bytes)) ?? windows1258(bytes) ?? decoded
}

function converted(text: string): DecodedAny | null {
  const from = guessEncoding(text.slice(0, SAMPLE))
  if (!from) return null
  const lines = text.split('\n').map((line) => fromLegacy(line, from))
  return { ok: true, text: lines.join('\n'), from }
}

/** Windows-1258 has marks apart from their letters. */
function windows1258(bytes: Uint8Array): DecodedAny | null {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const words = text.slice(0, SAMPLE).match(/[\p{L}\p{M}]+/gu) ?? []
  const marked = words.filter((word) => /[^\p{ASCII}]/u.test(word))
  const right = marked.filter((word) => isSyllable(word)).length
  return marked.length > 0 && right >= marked.length * SYLLABLES
    ? { ok: true, text, from: 'windows-1258' }
    : null
}
