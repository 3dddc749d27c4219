import { ENTRY_KINDS, ENTRY_STATUSES, type EntryFields } from '@/domain/rundown/edit/content'
import { cleanTexts } from '@/domain/text/clean'
import { parseCsvRows } from '@/documents/spreadsheet/parseCsv'
import { readXlsx } from '@/documents/spreadsheet/readXlsx'
import { unpackedBytes } from '@/documents/spreadsheet/zipSize'

import { failure } from '../../messages'
import { MAX_ENTRIES } from '../operationInput'
import { MOMENTS } from './exportJson'
import { type ImportedRow, readRows, type ReadRows } from './readRows'

export const MAX_FILE_BYTES = 5 * 1024 * 1024
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024
/** Titles and notes around the table. */
const SPARE_ROWS = 50

/**
 * The rows of a file exported from a rundown, or made elsewhere with the same headings: XLSX, JSON or CSV, told apart by
 * what is in it, not by its name. `near` (epoch milliseconds) decides the day of times without one.
 * @throws NewsroomError when it is too large, none of the three, or has no heading of titles.
 */
export async function readImport(file: ArrayBuffer, near: number): Promise<ReadRows> {
  if (file.byteLength > MAX_FILE_BYTES) throw failure('rundownFileTooLarge')
  const read = isZip(file) ? await fromXlsx(file, near) : fromText(textOf(file), near)
  if (!read) throw failure('rundownFileHeadings')
  if (read.rows.length > MAX_ENTRIES) throw failure('rundownTooLong', { max: MAX_ENTRIES })
  return read
}

const isZip = (file: ArrayBuffer) =>
  file.byteLength > 4 && new DataView(file).getUint32(0, true) === 0x04034b50

async function fromXlsx(file: ArrayBuffer, near: number): Promise<ReadRows | undefined> {
  if (unpackedBytes(file) > MAX_UNPACKED_BYTES) throw failure('rundownFileTooLarge')
  const table = await readXlsx(file, MAX_ENTRIES + SPARE_ROWS).catch(() => {
    throw failure('rundownFileUnreadable')
  })
  return readRows(table, near)
}

function textOf(file: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    throw failure('rundownFileUnreadable')
  }
}

const fromText = (text: string, near: number): ReadRows | undefined =>
  /^\s*\{/.test(text) ? fromJson(text, near) : fromCsv(text, near)

function fromCsv(text: string, near: number): ReadRows | undefined {
  const rows = parseCsvRows(text)
  return readRows(
    rows.map(({ cells }) => cells),
    near,
    rows.map(({ line }) => line),
  )
}

const TEXTS = ['title', 'segment', 'presenter', 'notes', 'credits'] as const

/** Entries as `exportJson` writes them; the values are checked again when the change is made. */
function fromJson(text: string, near: number): ReadRows | undefined {
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
  return { rows, problems }
}

/** A century: what is further away is no programme of this newsroom. */
const MOST_AWAY_MS = 100 * 366 * 86_400_000
