import { decodeText, utf16Of } from '../src/domain/text/decode'

type Read = { ok: true; value: unknown } | { ok: false; message: string }

/**
 * The JSON that comes on a command's input: UTF-8, with a byte order mark or without (Notepad and PowerShell write one).
 * What is something else is said in words, as a breach of the contract at `$`.
 */
export async function readInput(input: AsyncIterable<Uint8Array | string>): Promise<Read> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return jsonOf(Buffer.concat(chunks))
}

/** The same for bytes at hand. */
export function jsonOf(bytes: Uint8Array): Read {
  if (isUtf16(bytes)) return { ok: false, message: 'not UTF-8 but UTF-16: save it as UTF-8' }
  const decoded = decodeText(bytes)
  if (!decoded.ok && decoded.why === 'notUtf8') {
    return { ok: false, message: 'not UTF-8: save it as UTF-8' }
  }
  try {
    return { ok: true, value: JSON.parse(decoded.ok ? decoded.text : '') }
  } catch {
    return { ok: false, message: 'not JSON' }
  }
}

/** By its mark; without one, every other byte of its first letters is 0. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  const hasZero = (first === 0) !== (second === 0)
  return utf16Of(bytes) !== null || (bytes.length > 1 && hasZero)
}
