/** Why bytes are not taken for a text. */
export type DecodeRefusal = 'notUtf8' | 'binary'
export type Decoded = { ok: true; text: string } | { ok: false; why: DecodeRefusal }

/**
 * The text of a file: UTF-8, or UTF-16 with its byte order mark (what Excel calls "Unicode Text"), without the mark.
 * Letters of an older encoding are refused: guessed, they would be other letters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = utf16Of(bytes) ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? { ok: false, why: 'binary' } : { ok: true, text }
  } catch {
    return { ok: false, why: bytes.includes(0) ? 'binary' : 'notUtf8' }
  }
}

/** Which UTF-16 a byte order mark says; null without one. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}
