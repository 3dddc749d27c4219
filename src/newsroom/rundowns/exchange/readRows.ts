import { parseInstant } from '@/domain/contract/instants'
import { instantAt, isCivilDate } from '@/domain/calendar/civil'
import { parseDuration } from '@/domain/rundown/duration'
import { parseClock } from '@/domain/rundown/edit/clock'
import {
  ENTRY_KINDS,
  ENTRY_STATUSES,
  type EntryFields,
  type EntryKind,
  type EntryStatus,
} from '@/domain/rundown/edit/content'
import { fold } from '@/domain/text/fold'
import type { ReadCell } from '@/documents/spreadsheet/readXlsx'
import { textOfCell } from '@/documents/spreadsheet/sheet'
import { hasNoDay, lengthOfExcelDate, momentOfExcelDate } from '@/documents/spreadsheet/times'

import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '../../words/rundowns'
import { EXCHANGE_COLUMNS, type ReadField } from './exchangeColumns'

/** A row of an imported table: the entry it is tied to, or null, and what it says. Empty cells say nothing. */
export type ImportedRow = { id: string | null; fields: Partial<EntryFields> }

/** A cell that could not be read; it changes nothing. */
export type RowProblem = { row: number; column: string; text: string; problem: string }

export type ReadRows = { rows: ImportedRow[]; problems: RowProblem[] }

/** A file without this heading is not a rundown's. */
export const NEEDED_HEADING = 'Mục'

type Reading = { value: unknown } | { problem: string }
type Reader = (cell: Exclude<ReadCell, null>, near: number) => Reading

const ID = /^[\w-]{1,64}$/

const words: Reader = (cell) => ({ value: textOfCell(String(cell)) })

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
      ['co', 'x', 'yes', '1'].includes(word)
        ? true
        : ['khong', 'no', '0'].includes(word)
          ? false
          : undefined,
    ),
  seconds: readLength,
  start: readMoment,
  until: readMoment,
}

function wordOf<T extends EntryKind | EntryStatus | boolean>(
  cell: Exclude<ReadCell, null>,
  find: (word: string) => T | undefined,
): Reading {
  const value = find(fold(String(cell)))
  return value === undefined ? { problem: 'không có trong danh sách' } : { value }
}

const isWord = ({ vi, en }: { vi: string; en: string }, word: string) =>
  fold(vi) === word || fold(en) === word

function readLength(cell: Exclude<ReadCell, null>): Reading {
  const parsed = parseDuration(
    cell instanceof Date ? String(lengthOfExcelDate(cell)) : String(cell),
  )
  return parsed.ok ? { value: parsed.seconds } : { problem: 'không phải thời lượng' }
}

function readMoment(cell: Exclude<ReadCell, null>, near: number): Reading {
  const at = cell instanceof Date ? momentOfDate(cell, near) : momentOfText(String(cell), near)
  return at === undefined ? { problem: 'không phải giờ' } : { value: at }
}

function momentOfDate(date: Date, near: number): number | undefined {
  return hasNoDay(date)
    ? momentOfText(new Date(date.getTime() + 500).toISOString().slice(11, 19), near)
    : momentOfExcelDate(date)
}

const DAY_AND_TIME = /^(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** An instant as exported, a date with a time, or a time of day close to on air. */
function momentOfText(text: string, near: number): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const instant = parseInstant(plain)
  if (instant !== undefined) return instant
  const parts = DAY_AND_TIME.exec(plain)
  if (!parts) {
    const clock = parseClock(plain.replace(/\s*\([+−-]\d+\)$/, ''), near)
    return clock.kind === 'at' ? clock.at : undefined
  }
  const [, a = '', month = '', b = '', hour = '', minute = '', second = '0'] = parts
  const [year, day] = a.length === 4 ? [a, b] : [b, a]
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  if (!isCivilDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return undefined
  }
  return instantAt(date, `${two(hour)}:${minute}`) + Number(second) * 1000
}

/**
 * The rows of a table that was exported and edited, or made elsewhere with the same headings, in any order of columns.
 * `near` (epoch milliseconds) decides the day of times without one. Problems name a row by its number in `lines`, where
 * rows of the file were left out. `undefined` when no row has the headings.
 */
export function readRows(
  table: readonly (readonly ReadCell[])[],
  near: number,
  lines?: readonly number[],
): ReadRows | undefined {
  const headingAt = table.findIndex((cells) => cells.some(isTitleHeading))
  if (headingAt < 0) return undefined
  const columns = (table[headingAt] ?? []).map(columnOf)
  const problems: RowProblem[] = []
  const rows: ImportedRow[] = []
  table.slice(headingAt + 1).forEach((cells, at) => {
    const row = { id: null as string | null, fields: {} as Partial<EntryFields> }
    columns.forEach((column, index) => {
      const cell = cells[index] ?? null
      if (!column?.field || cell === null || cell === '') return
      if (column.field === 'id') {
        if (ID.test(String(cell))) row.id = String(cell)
        return
      }
      const reading = READERS[column.field](cell, near)
      if ('value' in reading) Object.assign(row.fields, { [column.field]: reading.value })
      else {
        const text = cell instanceof Date ? cell.toISOString() : String(cell)
        const place = headingAt + at + 1
        const where = { row: lines?.[place] ?? place + 1, column: column.heading }
        problems.push({ ...where, text: text.slice(0, 60), problem: reading.problem })
      }
    })
    // Notes below the table fill its first cell only, which is no column of ours.
    if (row.id !== null || Object.keys(row.fields).length > 0) rows.push(row)
  })
  return { rows, problems }
}

const isTitleHeading = (cell: ReadCell) => fold(String(cell ?? '')) === fold(NEEDED_HEADING)

const columnOf = (cell: ReadCell) =>
  EXCHANGE_COLUMNS.find(({ heading }) => fold(heading) === fold(String(cell ?? '')))
