/** A picture of an RTF text. */
export type RtfPicture = { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array<ArrayBuffer> }

const PICTURE = /\{\\pict\b/g
/** What Word writes once more for programs of long ago. */
const TWIN = /\\nonshppict\s*$/
const WORD = /\\([a-z]+)(-?\d+)? ?|\\[^a-z]/y
const HEX = /[0-9a-fA-F\s]+/y

const TYPES: Readonly<Record<string, RtfPicture['type'] | undefined>> = {
  pngblip: 'image/png',
  jpegblip: 'image/jpeg',
}

/**
 * The pictures of a text as RTF, in their order; null for a drawing (EMF, WMF). Word copies its pictures in RTF alone: the
 * HTML beside it names files of the other machine that no page may read.
 */
export function rtfPictures(rtf: string): (RtfPicture | null)[] {
  const found: (RtfPicture | null)[] = []
  for (const { index } of rtf.matchAll(PICTURE)) {
    if (TWIN.test(rtf.slice(Math.max(0, index - 20), index))) continue
    found.push(pictureAt(rtf, index))
  }
  return found
}

/** Reads the group that begins at `from`; its own digits, not those of the groups in it, are the bytes. */
function pictureAt(rtf: string, from: number): RtfPicture | null {
  let type: RtfPicture['type'] | undefined
  let depth = 0
  let hex = ''
  for (let at = from; at < rtf.length;) {
    const sign = rtf[at]
    if (sign === '\\') {
      WORD.lastIndex = at
      const [whole = '\\', name = '', size = '0'] = WORD.exec(rtf) ?? []
      if (depth === 1) type ??= TYPES[name]
      // Bytes as they are, which a clipboard of text can't hold.
      if (name === 'bin' && Number(size) > 0) return null
      at += whole.length
      continue
    }
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth === 0) break
    HEX.lastIndex = at
    const digits = HEX.exec(rtf)?.[0]
    if (digits && depth === 1) hex += digits.replace(/\s+/g, '')
    at += digits ? digits.length : 1
  }
  return type && hex.length > 1 ? { type, bytes: bytesOf(hex) } : null
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length >> 1)
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  }
  return bytes
}
