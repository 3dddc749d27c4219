import { cleanText } from '../../text/clean'
import { fold } from '../../text/fold'
import { parseDuration } from '../duration'
import { parseClock } from './clock'
import { type EntryFields, type EntryKind } from './content'

/** Rows read from pasted text, and what in it could not be read: the row is kept, the value left unknown. */
export type PastedRows = {
  rows: Partial<EntryFields>[]
  problems: { row: number; text: string }[]
}

type Column = 'title' | 'segment' | 'seconds' | 'kind' | 'start' | 'presenter' | 'notes' | 'credits'

/** Folded headings people give these columns. */
const HEADINGS: Record<Column, readonly string[]> = {
  title: ['muc', 'ten muc', 'tieu de', 'noi dung', 'ten tin', 'tin bai', 'title'],
  segment: ['phan', 'phan cua chuong trinh', 'segment'],
  seconds: ['thoi luong', 't.luong', 'tluong', 'thoi gian', 'duration'],
  kind: ['loai', 'the loai', 'hinh thuc', 'kind'],
  start: ['bat dau', 'gio', 'gio bat dau', 'gio co dinh', 'start'],
  presenter: ['nguoi dan', 'dan', 'nguoi doc', 'btv', 'presenter'],
  notes: ['ghi chu', 'ky thuat', 'ghi chu ky thuat', 'notes'],
  credits: ['e-kip', 'e kip', 'ekip', 'thuc hien', 'nguoi thuc hien', 'credits'],
}

/** Folded words for the kinds of entries. */
const KINDS: Record<EntryKind, readonly string[]> = {
  live: ['truc tiep', 'live'],
  tape: ['bang', 'phong su', 'clip', 'vtr', 'file', 'ps', 'tape'],
  reader: ['doc', 'loi dan', 'tin loi', 'tin', 'reader'],
  music: ['nhac', 'nhac hieu', 'hinh hieu', 'music'],
  break: ['cat', 'quang cao', 'cat, quang cao', 'qc', 'break'],
}

/**
 * Rows copied in Excel, Google Sheets or Word (columns by tabs, one line a row) as fields of entries. A first line of
 * headings says what the columns are; without one, the first column of words is the title, the first one of durations
 * the duration, one of kinds the kind, and a column that counts the rows is left out. Lines without any text are skipped.
 * `near` (epoch milliseconds) decides the day of fixed starts.
 */
export function readSpreadsheetRows(text: string, near: number): PastedRows {
  const table = cellsOf(text).filter((cells) => cells.some((cell) => cell !== ''))
  const named = columnsOfHeading(table[0] ?? [])
  const lines = named ? table.slice(1) : table
  const columns = named ?? guessColumns(lines)
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

const FILL: Record<Column, Fill> = {
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

function kindOf(cell: string): EntryKind | undefined {
  const word = fold(cell).trim()
  return (Object.keys(KINDS) as EntryKind[]).find((kind) => KINDS[kind].includes(word))
}

function columnsOfHeading(cells: readonly string[]): (Column | null)[] | null {
  const names = Object.keys(HEADINGS) as Column[]
  const columns = cells.map((cell) => {
    const heading = fold(cell).trim()
    return names.find((name) => HEADINGS[name].includes(heading)) ?? null
  })
  return columns.includes('title') ? columns : null
}

function guessColumns(lines: readonly string[][]): (Column | null)[] {
  const width = Math.max(0, ...lines.map((cells) => cells.length))
  const taken = new Set<Column>()
  return Array.from({ length: width }, (_, at) => {
    const cells = lines.map((line) => line[at] ?? '')
    const filled = cells.filter((cell) => cell !== '')
    if (filled.length === 0) return null
    // 1, 2, 3 …: the numbers of the rows, unless it is the only column.
    if (width > 1 && at === 0 && cells.every((cell, row) => cell === String(row + 1))) return null
    const column = [
      ['kind', filled.every((cell) => kindOf(cell))] as const,
      ['seconds', filled.every((cell) => parseDuration(cell).ok)] as const,
      ['title', true] as const,
      ['notes', true] as const,
    ].find(([name, fits]) => fits && !taken.has(name))?.[0]
    if (!column) return null
    taken.add(column)
    return column
  })
}

/** The cells of text with tabs: a cell in quotes may hold line breaks, tabs and doubled quotes. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [['']]
  let isQuoted = false
  const plain = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain.charAt(at)
    const line = lines.at(-1) ?? []
    const last = line.length - 1
    const isFirst = line[last] === ''
    if (isQuoted && char === '"' && plain.charAt(at + 1) === '"') {
      line[last] += '"'
      at += 1
    } else if (char === '"' && (isQuoted || isFirst)) isQuoted = !isQuoted
    else if (char === '\t' && !isQuoted) line.push('')
    else if (char === '\n' && !isQuoted) lines.push([''])
    else line[last] += char
  }
  return lines.map((cells) => cells.map((cell) => cell.trim()))
}

/** Rows as text that spreadsheets take: title, kind as it is called, duration, presenter, notes. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

const quoted = (cell: string): string =>
  /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell
