import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere, rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import type { TableRow } from '@/documents/tables/sourceTable'
import type { ImportCell } from '@/domain/imports/cell'
import { TABLE_KINDS, type Mapping } from '@/domain/imports/fields'
import { headingsKey, mappingByHeadings, mappingByValues } from '@/domain/imports/headings'
import { headOf, yearOf } from '@/domain/imports/sheetRows'

import { recordEvent } from '../../audit/recordEvent'
import { optionalText, rowId } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { allowImport } from '../allowImport'
import { keepSource, MOST_BYTES } from '../keepSource'
import { layOut } from '../layOut'
import { readUpload } from '../readUpload'

const ABOVE = 40

export const ReadFileInput = z.object({
  kind: z.enum(TABLE_KINDS, 'Chưa chọn nhập gì. Hãy chọn số, lượt phát hay nghĩa vụ.'),
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
    const kept = await keepSource(own, { bytes, title, ending, outlet, kind })
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
