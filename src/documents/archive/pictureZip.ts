import { type Entry, open as openZip, type ZipFile } from 'yauzl'

import { isPictureName, pictureKey } from '@/domain/imports/pictureFile'

import { FileRefused } from '../spreadsheet/fileRefused'
import { nextEntry, unpackedEntry } from '../spreadsheet/unzip'
import { ArchiveRefused } from './archiveRefused'
import { exportParts, folderOf } from './exportPart'
import { MOST_ENTRIES } from './unpackedExport'

/** As the library takes them. */
export const MOST_PICTURE_BYTES = 25 * 1024 * 1024

type Part = { zip: ZipFile; entry: Entry }

/**
 * The pictures in some zips, by the keys of `pictureKey`; the first file of a key counts. Their directories are held, and of
 * their contents the one picture that is asked for.
 */
export class PictureZips {
  private constructor(
    private readonly zips: readonly ZipFile[],
    private readonly parts: ReadonlyMap<string, Part>,
  ) {}

  /** `files`: where the zips lie. @throws ArchiveRefused when one is damaged or has too many parts. */
  static async open(files: readonly string[]): Promise<PictureZips> {
    const zips: ZipFile[] = []
    const parts = new Map<string, Part>()
    try {
      for (const file of files) {
        const zip = await opened(file)
        zips.push(zip)
        for (const [key, entry] of await picturesIn(zip)) {
          if (!parts.has(key)) parts.set(key, { zip, entry })
        }
      }
    } catch (error) {
      for (const zip of zips) zip.close()
      if (error instanceof ArchiveRefused) throw error
      throw new ArchiveRefused('damaged')
    }
    return new PictureZips(zips, parts)
  }

  get count(): number {
    return this.parts.size
  }

  has = (key: string): boolean => this.parts.has(key)

  /** Whether a picture says of itself that it is larger than any that is taken. */
  isTooLarge = (key: string): boolean =>
    (this.parts.get(key)?.entry.uncompressedSize ?? 0) > MOST_PICTURE_BYTES

  /** Its bytes; null of one that is damaged, locked or unpacks to more than it says. */
  async read(key: string): Promise<Buffer | null> {
    const part = this.parts.get(key)
    if (!part || part.entry.isEncrypted()) return null
    try {
      return await unpackedEntry(part.zip, part.entry, MOST_PICTURE_BYTES)
    } catch (error) {
      if (error instanceof FileRefused || isDamage(error)) return null
      throw error
    }
  }

  close(): void {
    for (const zip of this.zips) zip.close()
  }
}

/** What the unpacking program says of bad bytes has no code of the file system. */
const isDamage = (error: unknown): boolean => {
  const { code = '' } = (error ?? {}) as { code?: string }
  return code === '' || code.startsWith('Z_')
}

function opened(file: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: false } as const
  return new Promise((resolve, reject) => {
    openZip(file, options, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

async function picturesIn(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new ArchiveRefused('tooLarge')
  const entries: Entry[] = []
  const others: string[] = []
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (isPictureName(entry.fileName)) entries.push(entry)
    else others.push(entry.fileName.replaceAll('\\', '/').toLowerCase())
  }
  const [ownExport = ''] = exportParts(others)
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    const key = pictureKey(entry.fileName, folderOf(ownExport))
    if (!found.has(key)) found.set(key, entry)
  }
  return found
}
