import { stat } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

import { type Entry, openPromise, type ZipFile } from 'yauzl'

import { isPartPath, MANIFEST, type Manifest, parseManifest, type Part } from '../base/manifest'
import { BackupRefused, codeOf, messageOf } from '../base/refusal'
import { measured } from './measured'

/** Half a million files or so. */
const LARGEST_MANIFEST = 256 * 1024 * 1024

export type ArchiveReader = {
  manifest: Manifest
  /** Parts the archive holds and its manifest does not name, or the other way round, in words. */
  problems: string[]
  /** The bytes of a part; at their end they are compared with what the manifest says. @throws BackupRefused */
  read: (part: Part) => AsyncGenerator<Uint8Array>
  close: () => void
}

/**
 * Opens an archive and reads what it says of itself; nothing is unpacked yet.
 * @throws BackupRefused for a file that is no backup, is cut off, or names a path outside.
 */
export async function readArchive(file: string): Promise<ArchiveReader> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new BackupRefused(
      codeOf(error) === 'ENOENT'
        ? `Không có tệp ${file}. Hãy kiểm tra lại đường dẫn.`
        : `Không đọc được ${file} (${messageOf(error)}).`,
    )
  })
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true }).catch(
    (error: unknown) => {
      throw new BackupRefused(
        `${file} không phải bản sao lưu, hoặc đã bị cắt cụt: không tìm thấy mục lục của tệp zip (${messageOf(error)}). Hãy dùng bản sao lưu khác.`,
      )
    },
  )
  try {
    const entries = await entriesOf(zip, size)
    const manifest = await manifestOf(zip, entries.get(MANIFEST))
    const parts = new Set(manifest.parts.map((part) => part.path))
    return {
      manifest,
      problems: [
        ...manifest.parts.flatMap((part) => describe(part, entries.get(part.path))),
        ...[...entries.keys()]
          .filter((name) => name !== MANIFEST && !parts.has(name))
          .map((name) => `${name}: có trong tệp nhưng ${MANIFEST} không ghi.`),
      ],
      read: (part) => contents(zip, part, entries.get(part.path)),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function entriesOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry
      if (fileName !== MANIFEST && !isPartPath(fileName)) {
        throw new BackupRefused(`Tệp có đường dẫn không an toàn: “${fileName}”. ${ANOTHER}`)
      }
      if (entries.has(fileName)) throw new BackupRefused(`Tệp có hai phần ${fileName}. ${ANOTHER}`)
      if (!entry.canDecodeFileData()) {
        throw new BackupRefused(`${fileName}: bị mã hóa hoặc nén theo cách lạ. ${ANOTHER}`)
      }
      packed += entry.compressedSize
      entries.set(fileName, entry)
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw error
    const cause = messageOf(error)
    throw new BackupRefused(
      /path|characters in fileName/.test(cause)
        ? `Tệp có đường dẫn không an toàn (${cause}). ${ANOTHER}`
        : `Mục lục của tệp zip bị hỏng (${cause}). ${ANOTHER}`,
    )
  }
  // Parts that share their bytes: how a small file is made to unpack to petabytes.
  if (packed > size) {
    throw new BackupRefused(
      `Các phần khai dung lượng nén ${packed} byte, cả tệp chỉ có ${size} byte: đây là “bom nén”. ${ANOTHER}`,
    )
  }
  return entries
}

const ANOTHER = 'Hãy dùng bản sao lưu khác.'

async function manifestOf(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (!entry) {
    throw new BackupRefused(`Tệp zip này không có ${MANIFEST} nên không phải bản sao lưu.`)
  }
  if (entry.uncompressedSize > LARGEST_MANIFEST) {
    throw new BackupRefused(
      `${MANIFEST} khai ${entry.uncompressedSize} byte, quá lớn để là bản kê. ${ANOTHER}`,
    )
  }
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Uint8Array)
    }
  } catch (error) {
    throw new BackupRefused(`${MANIFEST}: không đọc được (${messageOf(error)}). ${ANOTHER}`)
  }
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) {
    throw new BackupRefused(`${MANIFEST}: tổng kiểm tra không khớp, tệp đã hỏng. ${ANOTHER}`)
  }
  const parsed = parseManifest(bytes.toString('utf8'))
  if (!parsed.ok) throw new BackupRefused(parsed.sentence)
  return parsed.manifest
}

function describe({ path, bytes }: Part, entry: Entry | undefined): string[] {
  if (!entry) return [`${path}: ${MANIFEST} có ghi nhưng tệp không có.`]
  return entry.uncompressedSize === bytes
    ? []
    : [`${path}: ${MANIFEST} ghi ${bytes} byte, tệp có ${entry.uncompressedSize} byte.`]
}

async function* contents(
  zip: ZipFile,
  part: Part,
  entry: Entry | undefined,
): AsyncGenerator<Uint8Array> {
  if (!entry) throw new BackupRefused(`${part.path}: ${MANIFEST} có ghi nhưng tệp không có.`)
  const { bytes, measure } = measured(await streamOf(zip, entry))
  let left = part.bytes
  try {
    for await (const chunk of bytes) {
      left -= chunk.length
      // Whoever writes the part made room for no more than the manifest says.
      if (left < 0) break
      yield chunk
    }
  } catch (error) {
    throw new BackupRefused(`${part.path}: dữ liệu nén bị hỏng (${messageOf(error)}).`)
  }
  const found = measure()
  if (found.bytes !== part.bytes || found.sha256 !== part.sha256) {
    throw new BackupRefused(`${part.path}: mã SHA-256 không khớp, phần này đã hỏng hoặc bị sửa.`)
  }
}

async function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  try {
    return await zip.openReadStreamPromise(entry)
  } catch (error) {
    throw new BackupRefused(`${entry.fileName}: đầu mục bị hỏng (${messageOf(error)}).`)
  }
}
