import {
  ENTRY_KINDS,
  ENTRY_STATUSES,
  type EntryFields,
  type EntryKind,
  type EntryStatus,
} from '@/domain/rundown/edit/content'
import { fold } from '@/domain/text/fold'
import { cellText, isFault, type ReadCell, type ReadRow } from '@/documents/spreadsheet/cells'
import type { Merge } from '@/documents/spreadsheet/readXlsx'
import { textOfCell } from '@/documents/spreadsheet/sheet'

import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '../../words/rundowns'
import { EXCHANGE_COLUMNS, type ReadField } from './exchangeColumns'
import { filledDown } from './mergedCells'
import {
  faultWords,
  type Filled,
  type Reader,
  readLength,
  readMoment,
  type Reading,
} from './readTimes'

/** A row of an imported table: the entry it is tied to, or null, and what it says. Empty cells say nothing. */
export type ImportedRow = { id: string | null; fields: Partial<EntryFields> }

/** A cell that could not be read and changes nothing, or one about whose reading there is something to say. */
export type RowProblem = { row: number; column: string; text: string; problem: string }

export type ReadRows = {
  rows: ImportedRow[]
  problems: RowProblem[]
  /** Cells that were read and should be looked at. */
  notices: RowProblem[]
}

/** A file without this heading is not a rundown's. */
export const NEEDED_HEADING = 'Mục'

const ID = /^[\w-]{1,64}$/

const words: Reader = (cell) => ({ value: textOfCell(cellText(cell)) })

const READERS: Record<ReadField, Reader> = {
  title: words,
  segment: words,
  presenter: words,
  notes: words,
  credits: words,
  kind: (cell) =>
    wordOf(cell, (word) => ENTRY_KINDS.find((kind) => isWord(ENTRY_KIND_WORDS[kind], word))),
  status: (cell) =>
    wordOf(cell, (word) => ENTRY_STATUSES.find((one) => isWord(ENTRY_STATUS_WORDS[one], word))),
  floated: (cell) =>
    wordOf(cell, (word) =>
      ['co', 'x', 'yes', 'true', '1'].includes(word)
        ? true
        : ['khong', 'no', 'false', '0'].includes(word)
          ? false
          : undefined,
    ),
  seconds: readLength,
  start: readMoment,
  until: readMoment,
}

function wordOf<T extends EntryKind | EntryStatus | boolean>(
  cell: Filled,
  find: (word: string) => T | undefined,
): Reading {
  const value = find(fold(cellText(cell)))
  return value === undefined ? { problem: 'không có trong danh sách' } : { value }
}

const isWord = ({ vi, en }: { vi: string; en: string }, word: string) =>
  fold(vi) === word || fold(en) === word

type Columns = ReadonlyMap<number, (typeof EXCHANGE_COLUMNS)[number]>
type Table = { rows: readonly ReadRow[]; merges?: readonly Merge[] }

/** Where the headings of a table stand, in one row or two, and how many of ours they are. */
type Heading = { below: number; columns: Columns }

/**
 * The rows of a table that was exported and edited, or made elsewhere with the same headings, in any order of columns.
 * `near` (epoch milliseconds) decides the day of times without one. `undefined` when no row has the headings.
 */
export function readRows({ rows: table, merges = [] }: Table, near: number): ReadRows | undefined {
  const heading = headingOf(table)
  if (!heading) return undefined
  const read: ReadRows = { rows: [], problems: [], notices: [] }
  const filled = filledDown(table, merges)
  for (const { line, cells } of table.slice(heading.below)) {
    const row: ImportedRow = { id: null, fields: {} }
    for (const [index, { field, heading: column }] of heading.columns) {
      if (field === null) continue
      const cell = cells[index] ?? (FILLED_DOWN.has(field) ? filled(line, index) : null)
      if (cell === null || cell === '') continue
      const reading = readCell(field, cell, near)
      const say = (problem: string) => {
        return { row: line, column, text: cellText(cell).slice(0, 60), problem }
      }
      if ('problem' in reading) read.problems.push(say(reading.problem))
      else if (field === 'id') row.id = reading.value as string | null
      else Object.assign(row.fields, { [field]: reading.value })
      if ('notice' in reading && reading.notice) read.notices.push(say(reading.notice))
    }
    // Notes below the table fill its first cell only, which is no column of ours.
    if (row.id !== null || Object.keys(row.fields).length > 0) read.rows.push(row)
  }
  return read
}

/** How many of our headings a table has; 0 when it is none of a rundown. */
export const headingsIn = (rows: readonly ReadRow[]): number => headingOf(rows)?.columns.size ?? 0

function readCell(field: ReadField | 'id', cell: Filled, near: number): Reading {
  if (isFault(cell)) return { problem: faultWords(cell.fault) }
  if (field !== 'id') return READERS[field](cell, near)
  const id = cellText(cell)
  return { value: ID.test(id) ? id : null }
}

function headingOf(table: readonly ReadRow[]): Heading | undefined {
  const at = table.findIndex(({ cells }) => cells.some(isTitleHeading))
  if (at < 0) return undefined
  const columns = columnsOf(table[at]?.cells ?? [])
  const under = table[at + 1]?.cells ?? []
  const more = columnsOf(under)
  // Headings of two rows: “Thời gian” over “Bắt đầu” and “Thời lượng”; then nothing else stands in the second.
  const isSecond =
    more.size > 0 && more.size === under.filter((cell) => cell !== null && cell !== '').length
  if (!isSecond) return { below: at + 1, columns }
  return { below: at + 2, columns: new Map([...more, ...columns]) }
}

const isTitleHeading = (cell: ReadCell) => fold(cellText(cell)) === fold(NEEDED_HEADING)

const columnsOf = (cells: readonly ReadCell[]): Columns =>
  new Map(
    cells.flatMap((cell, at) => {
      const name = fold(cellText(cell))
      const column = EXCHANGE_COLUMNS.find(({ heading }) => fold(heading) === name)
      return column ? [[at, column] as const] : []
    }),
  )

/** Words that a person writes once for several rows, in merged cells; times are each row's own. */
const FILLED_DOWN: ReadonlySet<string> = new Set<ReadField>([
  ...(['title', 'segment', 'kind', 'status', 'presenter', 'notes', 'credits'] as const),
])
