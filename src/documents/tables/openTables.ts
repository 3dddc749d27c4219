import type { ImportCell } from '@/domain/imports/cell'
import type { ImportKind } from '@/domain/imports/fields'
import { headOf } from '@/domain/imports/sheetRows'
import { decodeAny } from '@/domain/text/decodeAny'
import { fromLegacy, guessEncoding, LEGACY_WORDS } from '@/domain/text/legacy/encodings'

import { fileKind } from '../spreadsheet/fileKind'
import { FileRefused } from '../spreadsheet/fileRefused'
import { readXlsx, type ReadSheet } from '../spreadsheet/readXlsx'
import { unzip } from '../spreadsheet/unzip'
import { csvRows } from './csvRows'
import type { SourceTable } from './sourceTable'
import { wordTables } from './wordTables'

export type OpenedTables = {
  ending: 'xlsx' | 'docx' | 'csv'
  /** The one that has most of what is looked for. */
  table: SourceTable
  /** What the person should know: other tables, letters that were converted, what was not read. */
  notes: string[]
}

const MOST_ROWS = 200_000
const ABOVE = 40

/**
 * The table of a file, whichever of the three kinds it is; told by what is in it, not by its name.
 * @throws FileRefused when it is none of them, or can't be read safely.
 */
export async function openTables(file: Uint8Array, kind: ImportKind): Promise<OpenedTables> {
  if (file.length === 0) throw new FileRefused('kind', 'trống (0 byte)')
  if (fileKind(file) === 'text') return csvTable(file, kind)
  const { names, parts } = await unzip(file, {
    wants: (name) => name === '[content_types].xml',
    mostBytes: 1_000_000,
  })
  const types = parts.get('[content_types].xml')?.toString('utf8') ?? ''
  if (names.some((name) => /vbaproject|vbadata/.test(name)) || /macroEnabled/i.test(types)) {
    throw new FileRefused('kind', MACROS)
  }
  if (names.includes('word/document.xml')) {
    const tables = await wordTables(file)
    return { ending: 'docx', ...chosen(tables, kind, []) }
  }
  const { sheets, hidden, tooLarge, damaged } = await readXlsx(file, MOST_ROWS + ABOVE)
  const unread = [
    ...hidden.map((name) => `Trang tính ẩn “${name}” không được đọc; nếu cần, hãy bỏ ẩn.`),
    ...tooLarge.map((name) => `Trang tính “${name}” có hơn 300.000 ô nên không đọc; hãy lưu trang đó thành tệp CSV UTF-8 rồi nhập.`), // prettier-ignore
    ...damaged.map((name) => `Trang tính “${name}” hỏng nên không đọc được.`),
  ]
  if (sheets.length === 0 && tooLarge.length > 0) throw new FileRefused('tooManyCells')
  return { ending: 'xlsx', ...chosen(sheets.map(ofSheet), kind, unread) }
}

/** What a workbook or document with programs in it is called. */
export const MACROS = 'Office có macro'

type Chosen = Pick<OpenedTables, 'table' | 'notes'>

function chosen(tables: readonly SourceTable[], kind: ImportKind, notes: string[]): Chosen {
  const scored = tables.map((table) => {
    const above = firstOf(table)
    return { table, filled: above.length, named: headOf(kind, above).named }
  })
  const most = Math.max(0, ...scored.map(({ named }) => named))
  const best =
    scored.find(({ named }) => named === most && most > 0) ?? scored.find((one) => one.filled > 0)
  if (!best) throw new FileRefused('empty')
  const others = scored.filter((one) => one !== best && one.named > 0)
  if (others.length > 0) {
    const names = others.map(({ table }) => `“${table.name}”`).join(', ')
    notes.push(`Đã đọc bảng “${best.table.name}”. ${names} cũng là bảng số liệu: hãy nhập riêng, mỗi bảng một tệp.`) // prettier-ignore
  }
  return unicode(best.table, notes)
}

const firstOf = (table: SourceTable): (readonly ImportCell[])[] => {
  const above: (readonly ImportCell[])[] = []
  for (const { cells } of table.rows()) {
    above.push(cells)
    if (above.length >= ABOVE) break
  }
  return above
}

/** Cells whose letters are those of an older font, in Unicode. */
function unicode(table: SourceTable, notes: string[]): Chosen {
  const words = firstOf(table).flatMap((cells) => cells.filter((cell) => typeof cell === 'string'))
  const from = guessEncoding(words.join(' '))
  if (!from) return { table, notes }
  const convert = (cell: ImportCell) => (typeof cell === 'string' ? fromLegacy(cell, from) : cell)
  return {
    notes: [...notes, convertedNote(LEGACY_WORDS[from])],
    table: {
      ...table,
      *rows() {
        for (const { line, cells } of table.rows()) yield { line, cells: cells.map(convert) }
      },
    },
  }
}

const convertedNote = (from: string) =>
  `Chữ trong tệp là ${from}, đã chuyển sang Unicode: hãy xem kỹ dấu trước khi nhập.`

function csvTable(file: Uint8Array, kind: ImportKind): OpenedTables {
  const decoded = decodeAny(file)
  if (!decoded.ok) throw new FileRefused(decoded.why === 'binary' ? 'damaged' : 'notUnicode')
  const { text } = decoded
  if (/^\s*<(!doctype|html|\?xml|table|meta)\b/i.test(text)) {
    throw new FileRefused('kind', 'trang web (HTML hoặc XML), dù tên có thể là .xls')
  }
  if (text.trim() === '') throw new FileRefused('empty')
  const table = { name: '', rows: csvRows(text, kind) }
  const from = 'from' in decoded ? decoded.from : null
  const named = from === null || from === 'windows-1258' ? 'Windows-1258' : LEGACY_WORDS[from]
  return { ending: 'csv', table, notes: from === null ? [] : [convertedNote(named)] }
}

/** A sheet whose merged cells say in each of their lines what they say. */
function ofSheet({ name, rows, merges }: ReadSheet): SourceTable {
  const byLine = new Map(rows.map((row, at) => [row.line, at]))
  const filled = rows.map(({ line, cells }) => ({ line, cells: [...cells] as ImportCell[] }))
  for (const { fromLine, toLine, column } of merges) {
    const value = rows[byLine.get(fromLine) ?? -1]?.cells[column] ?? null
    if (value === null) continue
    for (let line = fromLine + 1; line <= toLine; line += 1) {
      const row = filled[byLine.get(line) ?? -1]
      if (row) while (row.cells.length <= column) row.cells.push(null)
      if (row) row.cells[column] = value
    }
  }
  return { name, rows: () => filled }
}
