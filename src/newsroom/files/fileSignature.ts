type Signature = (bytes: Uint8Array) => boolean

/** Where Payload looks for the end of a PDF. */
const PDF_END_BYTES = 1024
const CSV_BEGINNING = 4096
const FIRST_SIGN = 0x20
/** Tab, line feed, form feed, carriage return. */
const WHITE: readonly number[] = [9, 10, 12, 13]

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

/** A PDF that was not broken off: its table of objects is named at its end. */
const wholePdf: Signature = (bytes) => {
  const end = Buffer.from(bytes.subarray(-PDF_END_BYTES)).toString('latin1')
  return startsWith(0x25, 0x50, 0x44, 0x46, 0x2d)(bytes) && /xref[^]*%%EOF/.test(end)
}

/** Words alone, in whichever encoding: no sign that a text never has, and no page of the web. */
const plainTable: Signature = (bytes) => {
  const begins = bytes.subarray(0, CSV_BEGINNING)
  const isWide = startsWith(0xff, 0xfe)(bytes) || startsWith(0xfe, 0xff)(bytes)
  const isText = begins.every((byte) => byte >= FIRST_SIGN || WHITE.includes(byte))
  const isPage = /^\s*</.test(Buffer.from(begins).toString('latin1'))
  return bytes.length > 0 && (isWide || isText) && !isPage
}

type Kind = { type: string; signature: Signature }

const jpeg: Kind = { type: 'image/jpeg', signature: startsWith(0xff, 0xd8, 0xff) }
const office = (name: string): Kind => ({
  type: `application/vnd.openxmlformats-officedocument.${name}`,
  signature: zip,
})

/** What files of each ending are, and how they begin: what a file is called and what it is must agree. */
const KINDS: Record<string, Kind> = {
  jpg: jpeg,
  jpeg,
  png: {
    type: 'image/png',
    signature: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  webp: {
    type: 'image/webp',
    signature: (bytes) => says(bytes, 0, ['RIFF']) && says(bytes, 8, ['WEBP']),
  },
  avif: { type: 'image/avif', signature: isoMedia('avif', 'avis', 'mif1', 'msf1') },
  pdf: { type: 'application/pdf', signature: wholePdf },
  mp3: {
    type: 'audio/mpeg',
    // An ID3 tag, or the first frame at once.
    signature: (bytes) =>
      startsWith(0x49, 0x44, 0x33)(bytes) ||
      (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  },
  m4a: { type: 'audio/mp4', signature: isoMedia() },
  mp4: { type: 'video/mp4', signature: isoMedia() },
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
  csv: { type: 'text/csv', signature: plainTable },
  zip: { type: 'application/zip', signature: zip },
}

/**
 * Whether a file is what its ending promises, and of a type that is taken.
 * @param taken MIME types
 */
export function looksAsNamed(
  { name, bytes }: { name: string; bytes: Uint8Array },
  taken: readonly string[],
): boolean {
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : ''
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined
  return kind !== undefined && taken.includes(kind.type) && kind.signature(bytes)
}
