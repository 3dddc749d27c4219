type Signature = (bytes: Uint8Array) => boolean

const startsWith =
  (...start: number[]): Signature =>
  (bytes) =>
    start.every((byte, index) => bytes[index] === byte)

/** Four letters at a place of the file. */
const says = (bytes: Uint8Array, at: number, words: readonly string[]): boolean =>
  words.includes(String.fromCharCode(...bytes.subarray(at, at + 4)))

const zip = startsWith(0x50, 0x4b, 0x03, 0x04)
const isoMedia =
  (...brands: string[]): Signature =>
  (bytes) =>
    says(bytes, 4, ['ftyp']) && (brands.length === 0 || says(bytes, 8, brands))

/** How files of each ending begin: what a file is called and what it is must agree. */
const SIGNATURES: Record<string, Signature> = {
  jpg: startsWith(0xff, 0xd8, 0xff),
  jpeg: startsWith(0xff, 0xd8, 0xff),
  png: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  webp: (bytes) => says(bytes, 0, ['RIFF']) && says(bytes, 8, ['WEBP']),
  avif: isoMedia('avif', 'avis', 'mif1', 'msf1'),
  pdf: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
  // An ID3 tag, or the first frame at once.
  mp3: (bytes) =>
    startsWith(0x49, 0x44, 0x33)(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  m4a: isoMedia(),
  mp4: isoMedia(),
  docx: zip,
  xlsx: zip,
}

/** Whether a file begins as its ending promises; false for endings that nobody may upload. */
export function looksAsNamed(name: string, bytes: Uint8Array): boolean {
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : ''
  return SIGNATURES[ending]?.(bytes) ?? false
}
