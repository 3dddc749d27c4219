import { createHash } from 'node:crypto'

/** What went through: its length and its SHA-256 in hexadecimal. */
export type Fingerprint = { bytes: number; sha256: string }

/** Passes a stream of bytes on and measures it; `measure` holds once it has ended. */
export function measured(source: AsyncIterable<Uint8Array>): {
  bytes: AsyncGenerator<Uint8Array>
  measure: () => Fingerprint
} {
  const hash = createHash('sha256')
  let length = 0
  async function* pass() {
    for await (const chunk of source) {
      hash.update(chunk)
      length += chunk.length
      yield chunk
    }
  }
  return { bytes: pass(), measure: () => ({ bytes: length, sha256: hash.digest('hex') }) }
}
