import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere, rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import type { TableRow } from '@/documents/tables/sourceTable'
import type { ImportCell } from '@/domain/imports/cell'
import { IMPORT_KINDS, type Mapping } from '@/domain/imports/fields'
import { headingsKey, mappingByHeadings, mappingByValues } from '@/domain/imports/headings'
import { headOf, yearOf } from '@/domain/imports/sheetRows'
import { slugify } from '@/domain/text/slug'

import { recordEvent } from '../../audit/recordEvent'
import { optionalText, rowId } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { allowImport } from '../allowImport'
import type { ImportLine } from '../importRow'
import { readUpload } from '../readUpload'

/** Lines of a page of the dry run, and of what is written at a time. */
const PART = 100
const MOST_LINES = 200_000
const MOST_BYTES = 25 * 1024 * 1024
const ABOVE = 40

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
} as const

export const ReadFileInput = z.object({
  kind: z.enum(IMPORT_KINDS, 'Chưa chọn nhập gì. Hãy chọn số, lượt phát hay nghĩa vụ.'),
  outlet: rowId('Kênh'),
  source: optionalText('Nguồn', 300),
  file: z.instanceof(Blob, { error: failure('importFileMissing').message }),
})
type Given = z.output<typeof ReadFileInput>

/**
 * Reads a file and keeps it, its lines laid out in parts beside it: from there it is looked at page after page. Nothing of
 * what it tells is written yet.
 */
export async function readFile(req: PayloadRequest, given: Given): Promise<{ id: string }> {
  const { kind, outlet, source, file } = given
  const name = file instanceof File ? file.name : 'bang'
  await allowImport(req, { id: '', title: name, kind, outlet }, 'import.read')
  const there = await rowWhere(req, 'outlets', {
    where: { id: { equals: outlet } },
    select: {},
    overrideAccess: true,
  })
  if (!there) throw failure('importOutlet')
  if (kind === 'airings' && !source) throw failure('importSourceMissing')
  if (file.size > MOST_BYTES) throw failure('importFileTooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { table, notes, ending } = await readUpload(bytes, kind)
  const above = first(table.rows())
  const head = headOf(kind, above)
  const begins = above.slice(head.at + 1)
  const key = headingsKey(head.headings)
  const known = await lastMapping(req, { kind, outlet, key })
  const mapping =
    known?.mapping ?? mappingByValues(kind, mappingByHeadings(kind, head.headings), begins)
  const title = name.replace(/[\p{C}]/gu, '').slice(0, 200) || 'bang'
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const kept = await keepSource(own, { bytes, title, ending, outlet })
    const { id } = await own.payload.create({
      collection: 'imports',
      data: {
        ...{ title, kind, outlet, file: kept, source, sheet: table.name, notes },
        ...{ headings: head.headings, headingsKey: key, mapping, column: known?.column },
        year: yearOf([...above.slice(0, Math.max(0, head.at)).flat(), table.name, name]),
        ...{ state: 'mapping', next: 0, parts: 0, lines: 0, by: own.user?.id },
      } as never,
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    const laid = await layOut(own, { id, rows: table.rows(), skip: head.at + 1 })
    if (laid.lines === 0) throw failure('importEmpty')
    await own.payload.update({ collection: 'imports', id, data: laid, depth: 0, overrideAccess: true, req: own }) // prettier-ignore
    await recordEvent({
      req: own,
      action: 'import.read',
      collection: 'imports',
      id,
      title,
      outlet,
      reason: source ?? null,
      after: { kind, file: kept, lines: laid.lines },
    })
    return { id }
  })
}

function first(rows: Iterable<TableRow>): (readonly ImportCell[])[] {
  const found: (readonly ImportCell[])[] = []
  for (const { cells } of rows) {
    found.push(cells)
    if (found.length >= ABOVE) break
  }
  return found
}

/** How a table with the same headings was read at the outlet the last time. */
async function lastMapping(
  req: PayloadRequest,
  { kind, outlet, key }: { kind: string; outlet: string; key: string },
) {
  if (key === '') return null
  const [row] = await rowsWhere(req, 'imports', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        { kind: { equals: kind } },
        { headingsKey: { equals: key } },
        { chosen: { equals: true } },
      ],
    },
    sort: '-createdAt',
    limit: 1,
    select: { mapping: true, column: true },
    overrideAccess: true,
  })
  return row ? { mapping: row.mapping as Mapping, column: row.column } : null
}

type Source = { bytes: Uint8Array; title: string; ending: keyof typeof MIME; outlet: string }

/** The file as it came: what was read of it can be looked up in it, and of airings it is the evidence. */
async function keepSource(
  req: PayloadRequest,
  { bytes, title, ending, outlet }: Source,
): Promise<string> {
  const data = Buffer.from(bytes)
  const base = slugify(title.replace(/\.[a-z]{3,4}$/i, '')).slice(0, 80) || 'bang'
  const { id } = await req.payload.create({
    collection: 'files',
    data: { title: `Số liệu nhập: ${title}`, outlet },
    file: { name: `${base}.${ending}`, mimetype: MIME[ending], data, size: data.length },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}

type Laying = { id: string; rows: Iterable<TableRow>; skip: number }

/** Part after part, so that of a long table no more than one is held. */
async function layOut(
  req: PayloadRequest,
  { id, rows, skip }: Laying,
): Promise<{ parts: number; lines: number }> {
  let [parts, lines, passed] = [0, 0, 0]
  let part: ImportLine[] = []
  const write = async () => {
    const [firstRow, lastRow] = [part[0], part.at(-1)]
    if (!firstRow || !lastRow) return
    await req.payload.db.create({
      collection: 'import-parts',
      data: {
        ...{ import: id, index: parts, rows: part as never },
        ...{ firstLine: firstRow.line, lastLine: lastRow.line },
        ...{ wrong: 0, toMake: 0, made: 0, skipped: 0, same: 0 },
      },
      req,
    })
    parts += 1
    part = []
  }
  for (const { line, cells } of rows) {
    passed += 1
    if (passed <= skip) continue
    lines += 1
    if (lines > MOST_LINES) throw failure('importTooLong', { max: MOST_LINES })
    part.push({ line, cells: trimmed(cells), as: 'unread' })
    if (part.length >= PART) await write()
  }
  await write()
  return { parts, lines }
}

function trimmed(cells: readonly ImportCell[]): ImportCell[] {
  const end = cells.findLastIndex((cell) => cell !== null && cell !== '')
  return cells.slice(0, end + 1)
}
