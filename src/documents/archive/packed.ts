import { buffer } from 'node:stream/consumers'

import { ZipFile } from 'yazl'

/** An export as it is kept: in a zip, which no browser runs anything of; one that came as a zip as it came. */
export async function packed(
  bytes: Uint8Array,
  name: string,
): Promise<{ bytes: Uint8Array; ending: 'zip' }> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { bytes, ending: 'zip' }
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(bytes), name.replace(/[/\\:]/g, '-').replace(/^\.+/, '') || 'kho')
  zip.end()
  return { bytes: await buffer(zip.outputStream), ending: 'zip' }
}
