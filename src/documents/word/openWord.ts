import { fileKind } from '../spreadsheet/fileKind'
import { FileRefused } from '../spreadsheet/fileRefused'
import { unzip } from '../spreadsheet/unzip'

/** All parts of a file together, unpacked: pictures hardly shrink in a zip, so an honest file of 25 MB has not four times as much. */
const MOST_UNPACKED = 120 * 1024 * 1024
/** A book of 400 pages has some 4 MB of it. */
const MOST_XML = 12 * 1024 * 1024
/** What shows more of a text than its words: `<!DOCTYPE` and with it entities, which Word never writes. */
const DOCTYPE = /<!DOCTYPE/i

/** The parts of a Word file by their names in lower case. */
export type WordParts = ReadonlyMap<string, Buffer>

/**
 * Unpacks a Word file (.docx) after looking at what it is; its name says nothing.
 * @throws FileRefused when it is no such file, has a password or macros, is damaged or unpacks to too much.
 */
export async function openWord(file: Uint8Array): Promise<WordParts> {
  if (file.length === 0) throw new FileRefused('kind', 'trống (0 byte)')
  if (fileKind(file) === 'text') throw new FileRefused('kind', 'chữ thường hoặc dạng không rõ')
  const { names, parts } = await unzip(file, { wants: () => true, mostBytes: MOST_UNPACKED })
  if (!parts.has('word/document.xml')) throw new FileRefused('kind', kindOf(names, parts))
  if (hasMacros(names, parts)) throw new FileRefused('kind', MACROS)
  const xml = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name))
  if (xml.reduce((sum, [, part]) => sum + part.length, 0) > MOST_XML) {
    throw new FileRefused('tooLarge')
  }
  if (xml.some(([, part]) => DOCTYPE.test(part.toString('latin1', 0, 2048)))) {
    throw new FileRefused('damaged')
  }
  return parts
}

/** What a Word file with programs in it is called. */
export const MACROS = 'Word có macro (.docm)'

function hasMacros(names: readonly string[], parts: WordParts): boolean {
  const types = parts.get('[content_types].xml')?.toString('utf8') ?? ''
  return names.some((name) => /vbaproject|vbadata/.test(name)) || /macroEnabled/i.test(types)
}

function kindOf(names: readonly string[], parts: WordParts): string {
  const has = (test: RegExp) => names.some((name) => test.test(name))
  const type = parts.get('mimetype')?.toString('utf8') ?? ''
  if (type.includes('opendocument.text')) return 'LibreOffice Writer (.odt)'
  if (type.includes('opendocument')) return 'LibreOffice (.ods, .odp)'
  if (has(/^xl\//)) return 'Excel (.xlsx)'
  if (has(/^ppt\//)) return 'PowerPoint (.pptx)'
  if (has(/^index\/.*\.iwa$|^index\.zip$/)) return 'Pages hoặc Numbers của Apple'
  return names.length === 0 ? 'nén ZIP trống' : 'nén ZIP'
}
