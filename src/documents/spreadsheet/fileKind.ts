import { decodeText } from '@/domain/text/decode'

import { FileRefused } from './fileRefused'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
/** The container of Office before 2007, and of a workbook with a password. */
const CFB = [0xd0, 0xcf, 0x11, 0xe0]

/** Beginnings of files people choose by mistake, with what they are called. */
const OTHERS: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'ảnh PNG'],
  [[0xff, 0xd8, 0xff], 'ảnh JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'ảnh GIF'],
  [[0x52, 0x61, 0x72, 0x21], 'nén RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'nén 7z'],
  [[0x1f, 0x8b], 'nén GZIP'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF của Word'],
]

/**
 * Whether a file is a zip (as XLSX is) or text, by its first bytes; its name says nothing.
 * @throws FileRefused when it is of a kind that is neither, or a workbook with a password.
 */
export function fileKind(file: Uint8Array): 'zip' | 'text' {
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => file[at] === byte)
  if (begins(ZIP) || begins(EMPTY_ZIP)) return 'zip'
  if (begins(CFB)) throw refusedContainer(file)
  const other = OTHERS.find(([bytes]) => begins(bytes))
  if (other) throw new FileRefused('kind', other[1])
  return 'text'
}

function refusedContainer(file: Uint8Array): FileRefused {
  const holds = (name: string) => Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(name, 'utf16le') // prettier-ignore
  if (holds('EncryptedPackage')) return new FileRefused('password')
  return new FileRefused(
    'kind',
    holds('WordDocument') ? 'Word đời cũ (.doc)' : 'Excel đời cũ (.xls)',
  )
}

/** What a zip that is no XLSX is called, by the names of its parts in lower case. */
export function kindOfZip(names: readonly string[]): string {
  const has = (test: RegExp) => names.some((name) => test.test(name))
  if (has(/^xl\/workbook\.bin$/)) return 'Excel nhị phân (.xlsb)'
  if (has(/^word\//)) return 'Word (.docx)'
  if (has(/^ppt\//)) return 'PowerPoint (.pptx)'
  if (has(/^index\/.*\.iwa$|^index\.zip$/)) return 'Numbers hoặc Pages của Apple'
  if (has(/^content\.xml$/)) return 'LibreOffice (.ods, .odt)'
  return 'nén ZIP'
}

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so (what Excel calls Unicode text).
 * @throws FileRefused when it is neither, or a web page.
 */
export function textOfFile(file: Uint8Array): string {
  const decoded = decodeText(file)
  if (!decoded.ok) throw new FileRefused(decoded.why === 'notUtf8' ? 'notUnicode' : 'damaged')
  const { text } = decoded
  if (/^\s*<(!doctype|html|\?xml|table|meta)\b/i.test(text)) {
    throw new FileRefused('kind', 'trang web (HTML hoặc XML), dù tên có thể là .xls')
  }
  return text
}
