import { MAX_ENTRIES } from '@/domain/rundown/edit/change'
import { ENTRY_KINDS, ENTRY_STATUSES, type EntryFields } from '@/domain/rundown/edit/content'
import { cleanTexts } from '@/domain/text/clean'
import { fileKind, textOfFile } from '@/documents/spreadsheet/fileKind'
import { FileRefused } from '@/documents/spreadsheet/fileRefused'
import { parseCsvRows, separatorsOf } from '@/documents/spreadsheet/parseCsv'
import { readXlsx } from '@/documents/spreadsheet/readXlsx'

import { failure } from '../../words/failure'
import { chooseSheet, MAX_FILE_BYTES, refusalOf, type Wanted } from './chooseSheet'
import { MOMENTS } from './exportJson'
import { headingsIn, type ImportedRow, readRows, type ReadRows } from './readRows'
import { MOST_AWAY_MS } from './readTimes'

/** Titles and notes around the table. */
const SPARE_ROWS = 50

/** `notes`: which of several tables was read, and why. */
export type ReadImport = ReadRows & { notes: string[] }

/**
 * The rows of a file exported from a rundown, or made elsewhere with the same headings: XLSX, JSON or CSV, told apart by
 * what is in it, not by its name. `near` (epoch milliseconds) decides the day of times without one.
 * @throws NewsroomError when it is too large, none of the three, or has no heading of titles.
 */
export async function readImport(file: ArrayBuffer, near: number): Promise<ReadImport> {
  if (file.byteLength > MAX_FILE_BYTES) throw failure('rundownFileTooLarge', { what: WANTED.what })
  const read = await readFile(new Uint8Array(file), near).catch((error: unknown) => {
    throw error instanceof FileRefused ? refusalOf(error, WANTED.what) : error
  })
  if (!read) throw failure('rundownFileHeadings')
  if (read.rows.length > MAX_ENTRIES) throw failure('rundownTooLong', { max: MAX_ENTRIES })
  return { notes: [], ...read }
}

type Found = ReadRows & { notes?: string[] }

async function readFile(file: Uint8Array, near: number): Promise<Found | undefined> {
  if (fileKind(file) === 'zip') return fromXlsx(file, near)
  const text = textOfFile(file)
  return /^\s*\{/.test(text) ? fromJson(text, near) : fromCsv(text, near)
}

const WANTED: Wanted = { headingsIn, what: 'khung', columns: 'cột “Mục”' }

async function fromXlsx(file: Uint8Array, near: number): Promise<Found | undefined> {
  const chosen = chooseSheet(await readXlsx(file, MAX_ENTRIES + SPARE_ROWS), WANTED)
  const read = chosen && readRows(chosen.sheet, near)
  return read && { ...read, notes: chosen.notes }
}

/** By the separator that shows the headings. */
function fromCsv(text: string, near: number): Found | undefined {
  for (const separator of separatorsOf(text)) {
    const rows = parseCsvRows(text, separator)
    const read = readRows({ rows }, near)
    if (!read) continue
    for (const { line, isOpen } of rows) if (isOpen) read.problems.push(openQuote(line))
    return read
  }
  return undefined
}

const openQuote = (row: number) => ({
  row,
  column: '',
  text: '"',
  problem:
    'có dấu nháy kép mở mà không đóng, nên các dòng sau bị gộp vào; hãy đóng hoặc bỏ dấu nháy rồi nhập lại',
})

const TEXTS = ['title', 'segment', 'presenter', 'notes', 'credits'] as const

/** Entries as `exportJson` writes them; the values are checked again when the change is made. */
function fromJson(text: string, near: number): Found | undefined {
  let file: unknown
  try {
    file = cleanTexts(JSON.parse(text) as unknown)
  } catch {
    throw failure('rundownFileUnreadable')
  }
  const entries = (file as { entries?: unknown }).entries
  if (!Array.isArray(entries)) return undefined
  const problems: ReadRows['problems'] = []
  const rows = entries.map((entry: unknown, at): ImportedRow => {
    const given = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >
    const fields: Record<string, unknown> = {}
    const bad = (column: string) => {
      const shown = (JSON.stringify(given[column]) ?? '').slice(0, 60)
      problems.push({ row: at + 1, column, text: shown, problem: 'không đúng kiểu' })
    }
    const take = (name: keyof EntryFields, fits: (value: unknown) => boolean) => {
      const value = given[name]
      if (value === undefined) return
      if (fits(value)) fields[name] = value
      else bad(name)
    }
    for (const name of TEXTS) take(name, (value) => typeof value === 'string')
    take('kind', (value) => (ENTRY_KINDS as readonly unknown[]).includes(value))
    take('status', (value) => (ENTRY_STATUSES as readonly unknown[]).includes(value))
    take('floated', (value) => typeof value === 'boolean')
    take('seconds', (value) => value === null || (Number.isInteger(value) && Number(value) >= 0))
    take('script', (value) => value === null || typeof value === 'object')
    for (const name of MOMENTS) {
      const value = given[name]
      const at = typeof value === 'string' ? Date.parse(value) : NaN
      if (value === null || value === undefined) fields[name] = null
      else if (Number.isNaN(at) || Math.abs(at - near) > MOST_AWAY_MS) bad(name)
      else fields[name] = at
    }
    const id = typeof given.id === 'string' && /^[\w-]{1,64}$/.test(given.id) ? given.id : null
    return { id, fields }
  })
  return { rows, problems, notices: [] }
}
