import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16
const padded = (length: number) => Math.ceil(length / 4) * 4

/**
 * A font as it is before WOFF packs it (W3C WOFF 1.0 §3–5): readers of packed ones unpack a table for every sign they draw.
 * Any other file is given back as it is.
 */
export function unpackWoff(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== WOFF) return file
  const count = file.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = WOFF_HEADER + at * WOFF_ENTRY
    const [offset = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((place) =>
      file.readUInt32BE(entry + place),
    )
    const bytes = file.subarray(offset, offset + packed)
    const data = packed < length ? inflateSync(bytes) : bytes
    return { tag: file.subarray(entry, entry + 4), data, checksum }
  })
  const start = SFNT_HEADER + count * SFNT_ENTRY
  const font = Buffer.alloc(tables.reduce((sum, { data }) => sum + padded(data.length), start))
  file.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(16 * 2 ** power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = start
  tables.forEach(({ tag, data, checksum }, at) => {
    const entry = SFNT_HEADER + at * SFNT_ENTRY
    tag.copy(font, entry)
    font.writeUInt32BE(checksum, entry + 4)
    font.writeUInt32BE(offset, entry + 8)
    font.writeUInt32BE(data.length, entry + 12)
    data.copy(font, offset)
    offset += padded(data.length)
  })
  return font
}
