import { kindOfZip } from './fileKind'
import { FileRefused } from './fileRefused'
import { unzip } from './unzip'

const MOST_BYTES = 80 * 1024 * 1024
/** Of one sheet; 5,000 rows of sixty columns. */
const MOST_CELLS = 300_000

/** Notes, links, pictures and what else stands beside the cells is not unpacked: nothing in it is read. */
const isNeeded = (name: string): boolean =>
  name === '[content_types].xml' ||
  name === '_rels/.rels' ||
  (/\.xml(\.rels)?$/.test(name) &&
    !/(^|\/)(drawings|comments|charts|theme|docprops|customxml|threadedcomments|persons|media|printersettings|pivot\w*|tables|externallinks)\//.test(
      name,
    ) && // prettier-ignore
    !/(work|chart|dialog|macro)sheets\/_rels\//.test(name) &&
    !/(^|\/)comments?\d*\.xml$/.test(name))

const isSheet = (name: string): boolean => /(^|\/)worksheets\/[^/]+\.xml$/.test(name)

/** Stands alone in a sheet whose cells were left out because there are too many. */
export const TOO_MANY_CELLS = '\u{F0000}too many cells'
/** Stands where a formula has no stored result, which SheetJS would take for 0. */
export const NO_RESULT = '\u{F0000}no result'

/**
 * The parts of an Excel workbook that hold its cells, by name, unpacked under limits and cleaned of what the reader trips
 * over.
 * @throws FileRefused when the file is no workbook, damaged, or too large.
 */
export async function workbookParts(file: Uint8Array): Promise<Map<string, string>> {
  const { names, parts: packed } = await unzip(file, { wants: isNeeded, mostBytes: MOST_BYTES })
  if (!names.some((name) => /(^|\/)workbook\.xml$/.test(name))) {
    throw new FileRefused('kind', kindOfZip(names))
  }
  const parts = new Map<string, string>()
  for (const [name, bytes] of packed) {
    const text = withoutReferences(textOf(bytes))
    if (/<!DOCTYPE/i.test(text)) throw new FileRefused('damaged')
    parts.set(name, isSheet(name) ? cellsOnly(text) : text)
  }
  return parts
}

const SHEET_WITHOUT_CELLS =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">' +
  `<c r="A1" t="str"><v>${TOO_MANY_CELLS}</v></c></row></sheetData></worksheet>`

function textOf(bytes: Buffer): string {
  const mark = `${bytes[0]} ${bytes[1]}`
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new FileRefused('damaged')
  }
}

/**
 * References such as `&#7909;` as the characters they stand for: SheetJS 0.20.3 mangles those above ASCII in the results
 * of formulas. Those of ASCII, which may be markup, stay.
 */
function withoutReferences(text: string): string {
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi,
    (all, hex: string, decimal: string) => {
      const code = hex ? parseInt(hex, 16) : Number(decimal)
      if (code < 0x80) return all
      const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}

/**
 * A sheet down to its cells and merges: what stands behind them may name whole columns by the million (links,
 * validations).
 */
function cellsOnly(text: string): string {
  if (isOver(text.matchAll(/<(?:\w+:)?c[\s/>]/g), MOST_CELLS)) return SHEET_WITHOUT_CELLS
  const end = [...text.matchAll(/<\/(?:(\w+):)?sheetData\s*>|<(?:(\w+):)?sheetData\s*\/>/g)].at(-1)
  if (!end) return text
  const at = end.index + end[0].length
  const merges = /<(?:\w+:)?mergeCells[\s>][\s\S]*?<\/(?:\w+:)?mergeCells\s*>/.exec(text.slice(at))
  const prefix = end[1] ?? end[2]
  return `${markedResults(text.slice(0, at))}${merges?.[0] ?? ''}</${prefix ? `${prefix}:` : ''}worksheet>`
}

/** Whether there are more than so many, without counting on. */
function isOver(found: Iterator<unknown>, most: number): boolean {
  let count = 0
  while (!found.next().done) if ((count += 1) > most) return true
  return false
}

/** A formula without a result behind it, or with an empty one: none was stored, or it is an empty text; the type tells. */
const EMPTY_RESULT =
  /(<\/(?:\w+:)?f\s*>|<(?:\w+:)?f\s[^>]*\/>)\s*(?:<(?:\w+:)?v(?:\s[^>]*)?(?:\/>|>\s*<\/(?:\w+:)?v\s*>)\s*)?(<\/((?:\w+:)?)c\s*>)/g

const markedResults = (text: string): string =>
  text.replace(EMPTY_RESULT, `$1<$3v>${NO_RESULT}</$3v>$2`)
