import { buffer } from 'node:stream/consumers'

import sharp from 'sharp'
import { ZipFile } from 'yazl'

/** A zip of the parts by their names, as people make one of an export and its pictures. */
export async function zipOf(parts: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(parts)) zip.addBuffer(bytes, name)
  zip.end()
  return buffer(zip.outputStream)
}

/** A small picture, another for each colour. */
export const picture = (
  background: string,
  format: 'jpeg' | 'png' | 'gif' = 'jpeg',
): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
