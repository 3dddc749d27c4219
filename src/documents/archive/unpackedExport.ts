import { FileRefused } from '../spreadsheet/fileRefused'
import { unzip } from '../spreadsheet/unzip'
import { ArchiveRefused } from './archiveRefused'
import { exportParts } from './exportPart'

const MOST_BYTES = 200 * 1024 * 1024
/** Pictures stand beside the export. */
export const MOST_ENTRIES = 50_000

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The export in a zip, which may unpack to 200 MB; any other file as it is. @throws ArchiveRefused */
export async function unpackedExport(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isZip(bytes)) return bytes
  const limits = { mostBytes: MOST_BYTES, mostEntries: MOST_ENTRIES }
  try {
    const { names } = await unzip(bytes, { ...limits, wants: () => false })
    const [name, ...others] = exportParts(names)
    if (!name)
      throw new ArchiveRefused('kind', { kind: 'tệp nén không có tệp .xml, .json hay .jsonl' })
    if (others.length > 0) throw new ArchiveRefused('kind', { kind: 'tệp nén có nhiều tệp xuất (hãy nhập từng tệp)' }) // prettier-ignore
    const { parts } = await unzip(bytes, { ...limits, wants: (one) => one === name })
    return parts.get(name) ?? new Uint8Array()
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    throw new ArchiveRefused(error.why === 'tooLarge' ? 'tooLarge' : 'damaged')
  }
}
