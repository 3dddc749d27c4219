import { FileRefused } from '../spreadsheet/fileRefused'
import { unzip } from '../spreadsheet/unzip'
import { ArchiveRefused } from './archiveRefused'

const MOST_BYTES = 200 * 1024 * 1024
const EXPORT = /^(?!__macosx\/).*\.(xml|jsonl|ndjson)$/

/** The export in a zip, which may unpack to 200 MB; any other file as it is. @throws ArchiveRefused */
export async function unpackedExport(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes
  try {
    const options = { wants: (name: string) => EXPORT.test(name), mostBytes: MOST_BYTES }
    const [first, ...others] = [...(await unzip(bytes, options)).parts.values()]
    if (!first) throw new ArchiveRefused('kind', { kind: 'tệp nén không có tệp .xml hay .jsonl' })
    if (others.length > 0) throw new ArchiveRefused('kind', { kind: 'tệp nén có nhiều tệp xuất (hãy nhập từng tệp)' }) // prettier-ignore
    return first
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    throw new ArchiveRefused(error.why === 'tooLarge' ? 'tooLarge' : 'damaged')
  }
}
