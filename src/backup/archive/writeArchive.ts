import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import { MANIFEST, type Manifest, type Part } from '../base/manifest'
import { flush } from '../base/flush'
import { measured } from './measured'

/** Kinds of files that are compressed as they are. */
const COMPRESSED = /\.(jpe?g|png|webp|avif|mp3|mp4|m4a|pdf|docx|xlsx|zip)$/i
const PRIVATE = 0o600

export type ArchiveWriter = {
  /** Adds a file that nobody changes meanwhile. */
  add: (part: string, file: string) => Promise<Part>
  /** Adds the manifest and ends the archive; it is on the disk when this returns. */
  finish: (manifest: Manifest) => Promise<void>
  /** Closes it as it is; after `finish` nothing happens. */
  abandon: () => Promise<void>
}

/** A new zip, readable by its user alone; one part is open at a time, so that its size does not matter. */
export function writeArchive(file: string): ArchiveWriter {
  const zip = new ZipFile()
  const failed = new Promise<never>((_, reject) => zip.once('error', reject))
  const out = createWriteStream(file, { flags: 'wx', mode: PRIVATE })
  const written = pipeline(zip.outputStream, out)
  const broken = Promise.race([failed, written.then(() => new Promise<never>(() => {}))])
  // Whoever adds the next part hears of it.
  broken.catch(() => {})
  return {
    add: async (part, source) => {
      const { size } = await stat(source)
      const { bytes, measure } = measured(createReadStream(source))
      const stream = Readable.from(bytes, { objectMode: false })
      const ended = new Promise<void>((resolve, reject) => {
        stream.once('end', resolve).once('error', reject)
      })
      const options = { size, mode: PRIVATE, compress: !COMPRESSED.test(part) }
      zip.addReadStreamLazy(part, options, (give) => give(null, stream))
      await Promise.race([ended, broken])
      return { path: part, ...measure() }
    },
    finish: async (manifest) => {
      zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST, { mode: PRIVATE })
      zip.end()
      await Promise.race([written, failed])
      await flush(file)
      await flush(path.dirname(file))
    },
    abandon: async () => {
      out.destroy()
      await written.catch(() => {})
    },
  }
}
