import type { ReadRow } from '@/documents/spreadsheet/cells'
import type { FileRefused } from '@/documents/spreadsheet/fileRefused'
import type { ReadSheet, ReadWorkbook } from '@/documents/spreadsheet/readXlsx'

import { failure } from '../../words/failure'

export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** What a table is to be: how many of its headings rows have (0: none of it), and how people call it. */
export type Wanted = {
  headingsIn: (rows: readonly ReadRow[]) => number
  /** `khung`: what the sheet is of. */
  what: string
  /** `cột “Mục”`: what it must have. */
  columns: string
}

/** The sheet to read; `notes` say which of several it is, and what was left out. */
export type ChosenSheet = { sheet: ReadSheet; notes: string[] }

/**
 * The sheet with most of the headings that are wanted; of equals the first one. Nothing when no sheet has them.
 * @throws NewsroomError when they may stand in a sheet that can't be read: hidden, too large, damaged.
 */
export function chooseSheet(workbook: ReadWorkbook, wanted: Wanted): ChosenSheet | undefined {
  const { sheets, hidden, tooLarge, damaged } = workbook
  const tables = sheets
    .map((sheet) => ({ sheet, headings: wanted.headingsIn(sheet.rows) }))
    .filter(({ headings }) => headings > 0)
  const most = Math.max(0, ...tables.map(({ headings }) => headings))
  const chosen = tables.find(({ headings }) => headings === most)?.sheet
  const { what, columns } = wanted
  if (!chosen) {
    if (tooLarge[0] !== undefined) throw failure('rundownSheetTooLarge', { name: tooLarge[0], what }) // prettier-ignore
    if (damaged.length > 0) throw failure('rundownFileUnreadable')
    if (hidden.length > 0) throw failure('rundownSheetHidden', { names: quoted(hidden), what, columns }) // prettier-ignore
    return undefined
  }
  const others = tables.filter(({ sheet }) => sheet !== chosen).map(({ sheet }) => sheet.name)
  return { sheet: chosen, notes: notesOf(chosen, { others, unread: [...tooLarge, ...damaged], columns }) } // prettier-ignore
}

/** What a person is told of a file that is not read; `what`: what the file should hold. */
export function refusalOf({ why, kind }: FileRefused, what: string) {
  if (why === 'kind') return failure('rundownFileKind', { kind })
  if (why === 'password') return failure('rundownFilePassword')
  if (why === 'notUnicode') return failure('rundownFileNotUnicode')
  return why === 'tooLarge'
    ? failure('rundownFileUnpacked', { what })
    : failure('rundownFileUnreadable')
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

type Around = { others: readonly string[]; unread: readonly string[]; columns: string }

function notesOf({ name }: ReadSheet, { others, unread, columns }: Around): string[] {
  const notes: string[] = []
  if (others.length > 0) {
    notes.push(
      `Đã đọc trang tính “${name}”. ${quoted(others)} cũng có ${columns} nhưng chưa đọc: nếu cần trang đó, hãy ẩn trang “${name}” hoặc chép trang đó sang tệp riêng rồi nhập lại.`,
    )
  }
  if (unread.length > 0) {
    notes.push(`Không đọc trang ${quoted(unread)}: trang hỏng hoặc có quá nhiều ô.`)
  }
  return notes
}
