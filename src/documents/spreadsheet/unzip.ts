import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

import { FileRefused } from './fileRefused'

/** A workbook of a newsroom has some dozens of parts. */
const MOST_ENTRIES = 2000

type Options = {
  /** Which parts are unpacked, by their name in lower case with slashes. */
  wants: (name: string) => boolean
  /** Bytes that all of them together may unpack to. */
  mostBytes: number
  mostEntries?: number
}

/** What is in a zip: the names of all its parts in lower case with slashes, and those that were wanted, unpacked. */
export type Unpacked = { names: string[]; parts: Map<string, Buffer> }

/**
 * Unpacks a zip. What its directory says of sizes is not believed: the bytes are counted while they come, and a part
 * that holds more than it claims is refused.
 * @throws FileRefused when it is damaged, encrypted, or too large.
 */
export function unzip(file: Uint8Array, options: Options): Promise<Unpacked> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return new Promise((resolve, reject) => {
    // `strictFileNames: false` takes the backslashes that some programs write; nothing is written to a disk by these names.
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false }, (error, zip) => {
      if (error) return reject(new FileRefused('damaged'))
      readAll(zip, options).then(resolve, (problem: unknown) => {
        zip.close()
        reject(problem instanceof FileRefused ? problem : new FileRefused('damaged'))
      })
    })
  })
}

async function readAll(
  zip: ZipFile,
  { wants, mostBytes, mostEntries = MOST_ENTRIES }: Options,
): Promise<Unpacked> {
  if (zip.entryCount > mostEntries) throw new FileRefused('tooLarge')
  const names: string[] = []
  const parts = new Map<string, Buffer>()
  let left = mostBytes
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    const name = entry.fileName.replaceAll('\\', '/').toLowerCase()
    names.push(name)
    if (name.endsWith('/') || !wants(name)) continue
    // Two parts of one name: programs disagree about which one counts.
    if (parts.has(name)) throw new FileRefused('damaged')
    if (entry.isEncrypted()) throw new FileRefused('password')
    const part = await unpackedEntry(zip, entry, left)
    left -= part.length
    parts.set(name, part)
  }
  return { names, parts }
}

/** The next part that the directory of a zip names; null behind the last. */
export function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settled = () => zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error') // prettier-ignore
    zip.once('entry', (entry: Entry) => resolve((settled(), entry)))
    zip.once('end', () => resolve((settled(), null)))
    zip.once('error', (error: Error) => reject((settled(), error)))
    zip.readEntry()
  })
}

/** The contents of a part, of at most so many bytes. @throws FileRefused */
export function unpackedEntry(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) return Promise.reject(new FileRefused('tooLarge'))
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > most) stream.destroy(new FileRefused('tooLarge'))
        else chunks.push(chunk)
      })
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}
