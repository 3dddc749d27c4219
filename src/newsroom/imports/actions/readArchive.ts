import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { ArchiveRefused } from '@/documents/archive/archiveRefused'
import { openArchive, type OpenedArchive } from '@/documents/archive/openArchive'
import { unpackedExport } from '@/documents/archive/unpackedExport'
import { packed } from '@/documents/archive/packed'
import { IMPORT_FIELDS, TEXT_MAPPING } from '@/domain/imports/fields'

import { recordEvent } from '../../audit/recordEvent'
import { optionalText, rowId } from '../../desk/inputs'
import { allowImport } from '../allowImport'
import { archiveRefusal } from '../archiveRefusal'
import { layOut } from '../layOut'
import { keepSource, MOST_BYTES } from '../keepSource'
import { IMPORT_FIELD_WORDS } from '../../words/imports'
import { failure } from '../../words/failure'
import { columnsOf } from '../loadKnown'
import { NameCounts } from '../nameCounts'

/** Texts of a page of the dry run: of twenty the longest that is read stays below what a row of a database holds. */
const PART = 20

export const ReadArchiveInput = z.object({
  outlet: rowId('Kênh'),
  source: optionalText('Nguồn', 300),
  file: z.instanceof(Blob, { error: failure('importFileMissing').message }),
})
type Given = z.output<typeof ReadArchiveInput>

/**
 * Reads an export of another site and keeps it, its texts laid out in parts beside it, with the names that are to be matched.
 * Nothing of it is taken in yet.
 */
export async function readArchive(
  req: PayloadRequest,
  { outlet, source, file }: Given,
): Promise<{ id: string }> {
  const name = file instanceof File ? file.name : 'kho-luu-tru'
  const title = name.replace(/[\p{C}]/gu, '').slice(0, 200) || 'kho-luu-tru'
  await allowImport(req, { id: '', title, kind: 'texts', outlet }, 'import.read')
  const there = await rowWhere(req, 'outlets', {
    where: { id: { equals: outlet } },
    select: {},
    overrideAccess: true,
  })
  if (!there) throw failure('importOutlet')
  if (file.size > MOST_BYTES) throw failure('importFileTooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const columns = await columnsOf(req, outlet)
  try {
    const opened = openArchive(await unpackedExport(bytes))
    return await inTransaction({ payload: req.payload, req }, (own) =>
      keep(own, { title, outlet, source: source ?? null, bytes, opened, columns }),
    )
  } catch (error) {
    throw error instanceof ArchiveRefused ? archiveRefusal(error) : error
  }
}

type Keeping = {
  title: string
  outlet: string
  source: string | null
  bytes: Uint8Array
  opened: OpenedArchive
  columns: Awaited<ReturnType<typeof columnsOf>>
}

async function keep(
  req: PayloadRequest,
  { title, outlet, source, bytes, opened, columns }: Keeping,
): Promise<{ id: string }> {
  const file = await keepSource(req, {
    ...(await packed(bytes, title)),
    title,
    outlet,
    kind: 'texts',
  })
  const headings = IMPORT_FIELDS.texts.map((field) => IMPORT_FIELD_WORDS[field])
  const { id } = await req.payload.create({
    collection: 'imports',
    data: {
      ...{ title, kind: 'texts', outlet, file, source, sheet: '', notes: [], headings },
      ...{ headingsKey: '', mapping: TEXT_MAPPING, state: 'mapping', by: req.user?.id },
      ...{ next: 0, parts: 0, lines: 0 },
    } as never,
    ...{ depth: 0, overrideAccess: true, req },
  })
  const names = new NameCounts()
  const rows = names.counting(opened.table.rows())
  const laid = await layOut(req, { id, rows, skip: 0, part: PART })
  if (laid.lines === 0) throw failure('archiveNoTexts')
  await req.payload.update({
    collection: 'imports',
    id,
    data: { ...laid, names: names.found(columns) as never },
    ...{ depth: 0, overrideAccess: true, req },
  })
  await recordEvent({
    ...{ req, action: 'import.read', collection: 'imports', id, title, outlet, reason: source },
    after: { kind: 'texts', file, lines: laid.lines },
  })
  return { id }
}
