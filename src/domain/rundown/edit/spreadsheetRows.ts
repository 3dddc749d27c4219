import { cleanText } from '../../text/clean'
import { fold } from '../../text/fold'
import { parseDuration } from '../duration'
import { parseClock } from './clock'
import type { EntryFields } from './content'
import { guessColumns, timesAre } from './guessColumns'
import { kindOf } from './kindWords'
import { cellsOf } from './pastedCells'
import type { PastedColumn, PastedTable } from './pastedTable'

/** Rows read from pasted text, and what in it could not be read: the row is kept, the value left unknown. */
export type PastedRows = {
  rows: Partial<EntryFields>[]
  problems: { row: number; text: string }[]
}

/** Folded headings people give these columns. */
const HEADINGS: Record<PastedColumn, readonly string[]> = {
  title: ['muc', 'ten muc', 'tieu de', 'noi dung', 'ten tin', 'tin bai', 'title'],
  segment: ['phan', 'phan cua chuong trinh', 'segment'],
  seconds: ['thoi luong', 't.luong', 'tluong', 'thoi gian', 'duration'],
  kind: ['loai', 'the loai', 'hinh thuc', 'kind'],
  start: ['bat dau', 'gio', 'gio bat dau', 'gio co dinh', 'start'],
  presenter: ['nguoi dan', 'dan', 'nguoi doc', 'btv', 'presenter'],
  notes: ['ghi chu', 'ky thuat', 'ghi chu ky thuat', 'notes'],
  credits: ['e-kip', 'e kip', 'ekip', 'thuc hien', 'nguoi thuc hien', 'credits'],
}

/** Headings that some write over lengths and some over clock times: what stands below decides. */
const EITHER = ['thoi gian', 'time']
/** Titles and the like may stand above the headings. */
const MOST_ABOVE = 10

/**
 * A table copied in Excel, Google Sheets or Word (columns by tabs, one line a row). A line of headings says what the
 * columns are; without one they are guessed as a person reads them. Lines without any text are skipped. `near` (epoch
 * milliseconds, the programme's beginning) tells clock times from lengths.
 */
export function readPastedTable(text: string, near: number): PastedTable {
  const lines = cellsOf(text).filter((cells) => cells.some((cell) => cell !== ''))
  const at = headingAt(lines)
  if (at < 0) return { lines, headings: null, ...guessColumns(lines, near) }
  const { headings, below } = headed(lines, at)
  const columns = columnsOfHeading(headings)
  const unsure: number[] = []
  headings.forEach((heading, place) => {
    if (!EITHER.includes(fold(heading).trim())) return
    const are = timesAre(
      below.map((cells) => cells[place] ?? ''),
      near,
    )
    const isTaken = columns.some((column, other) => column === 'seconds' && other !== place)
    columns[place] = isTaken || are === 'clocks' ? null : 'seconds'
    if (!isTaken && are === 'either') unsure.push(place)
  })
  return { lines: below, headings, columns, unsure }
}

/** Headings may stand in two lines, “Thời gian” over “Bắt đầu” and “Thời lượng”: nothing else stands in the second then. */
function headed(lines: readonly string[][], at: number) {
  const first = lines[at] ?? []
  const second = lines[at + 1] ?? []
  const known = columnsOfHeading(second)
  const isSecond =
    known.filter((column) => column !== null).length > 1 &&
    second.every((cell, place) => cell === '' || known[place] !== null || cell === first[place])
  if (!isSecond) return { headings: first, below: lines.slice(at + 1) }
  const width = Math.max(first.length, second.length)
  const headings = Array.from({ length: width }, (_, place) => second[place] || first[place] || '')
  return { headings, below: lines.slice(at + 2) }
}

/** The fields that a table's lines say, with its columns taken for `columns`. `near` decides the day of fixed starts. */
export function rowsOfTable(
  { lines }: Pick<PastedTable, 'lines'>,
  columns: PastedTable['columns'],
  near: number,
): PastedRows {
  const problems: PastedRows['problems'] = []
  const rows = lines.map((cells, at) => {
    const fields: Partial<EntryFields> = {}
    columns.forEach((column, index) => {
      const cell = cells[index] ?? ''
      if (!column || cell === '') return
      if (!FILL[column](fields, cell, near)) problems.push({ row: at + 1, text: cell })
    })
    return fields
  })
  return { rows, problems }
}

type Fill = (fields: Partial<EntryFields>, cell: string, near: number) => boolean

const words =
  (name: 'title' | 'segment' | 'presenter' | 'notes' | 'credits'): Fill =>
  (fields, cell) => {
    Object.assign(fields, { [name]: cleanText(cell) })
    return true
  }

const FILL: Record<PastedColumn, Fill> = {
  title: words('title'),
  segment: words('segment'),
  presenter: words('presenter'),
  notes: words('notes'),
  credits: words('credits'),
  seconds: (fields, cell) => {
    const read = parseDuration(cell)
    if (read.ok) Object.assign(fields, { seconds: read.seconds })
    return read.ok
  },
  kind: (fields, cell) => {
    const kind = kindOf(cell)
    if (kind) Object.assign(fields, { kind })
    return kind !== undefined
  },
  start: (fields, cell, near) => {
    const read = parseClock(cell, near)
    if (read.kind === 'at') Object.assign(fields, { start: read.at })
    return read.kind !== 'unreadable'
  },
}

function columnsOfHeading(cells: readonly string[]): (PastedColumn | null)[] {
  const names = Object.keys(HEADINGS) as PastedColumn[]
  return cells.map((cell) => {
    const heading = fold(cell).trim()
    return names.find((name) => HEADINGS[name].includes(heading)) ?? null
  })
}

/** The line with the headings: the first one, or one below a title that has several. */
function headingAt(lines: readonly string[][]): number {
  return lines.slice(0, MOST_ABOVE).findIndex((cells, at) => {
    const columns = columnsOfHeading(cells).filter((column) => column !== null)
    return columns.includes('title') && (at === 0 || columns.length > 1)
  })
}

/** Rows as text that spreadsheets take: title, kind as it is called, duration, presenter, notes. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

const quoted = (cell: string): string =>
  /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell
