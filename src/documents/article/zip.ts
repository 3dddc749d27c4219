import { Readable } from 'node:stream'

import { ZipFile } from 'yazl'

/** A file of a package: what it holds, or where it lies on the disk. */
export type PackedFile = { name: string } & ({ text: string } | { path: string })

/** A zip that is made while it is sent: pictures go from the disk as they are. */
export function zipStream(files: readonly PackedFile[], at: Date): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  for (const file of files) {
    if ('text' in file) zip.addBuffer(Buffer.from(file.text), file.name, { mtime: at })
    // Pictures are small already.
    else zip.addFile(file.path, file.name, { mtime: at, compress: false })
  }
  zip.end()
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>
}
