import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import {
  IMPORT_FIELDS,
  type ImportField,
  type Mapping,
  NEEDED_FIELDS,
} from '@/domain/imports/fields'

import { recordEvent } from '../../audit/recordEvent'
import { rowId, whole } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { IMPORT_FIELD_WORDS } from '../../words/imports'
import { allowImport, alone, demandState } from '../allowImport'
import { loadImport, saveImport } from '../importRow'

export const MappingInput = z.object({
  /** By the field: the column of the table, from 0; null where none says it. */
  mapping: z.record(
    z.string(),
    z.number('Cột không đúng. Hãy chọn lại.').int().min(0).max(199).nullable(),
    'Chưa chọn cột nào. Hãy chọn lại.',
  ),
  column: rowId('Chuyên mục').nullish(),
  year: whole('Năm', 2000, 2100).nullish(),
})
type Given = z.output<typeof MappingInput>

/** Says which column of the table is what, and has the table checked by that; a table with the same headings will be read so. */
export async function chooseMapping(
  req: PayloadRequest,
  id: string,
  given: Given,
): Promise<{ id: string }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.map')
  return alone(req, id, async () => {
    const row = await loadImport(req, id)
    demandState(row, 'mapping', 'checking', 'ready', 'undone')
    const mapping = mappingOf(IMPORT_FIELDS[row.kind], given.mapping)
    const missing = NEEDED_FIELDS[row.kind].filter((field) => mapping[field] === undefined)
    if (row.kind !== 'obligations' && mapping.column === undefined && !given.column) {
      missing.push('column')
    }
    if (missing.length > 0) {
      const words = missing.map((field) => IMPORT_FIELD_WORDS[field]).join(', ')
      throw failure('importMapping', { missing: words })
    }
    const places = Object.values(mapping)
    if (new Set(places).size < places.length) throw failure('importMappingTwice')
    if (given.column) await ownColumn(req, given.column, row.outlet)
    const set = { mapping, column: given.column ?? null, year: given.year ?? null }
    await inTransaction({ payload: req.payload, req }, async (own) => {
      await saveImport(own, id, { ...set, chosen: true, state: 'checking', next: 0, twice: {} })
      await recordEvent({
        req: own,
        action: 'import.map',
        collection: 'imports',
        id,
        title: row.title,
        outlet: row.outlet,
        after: set,
      })
    })
    return { id }
  })
}

function mappingOf(fields: readonly ImportField[], given: Record<string, number | null>): Mapping {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const at = given[field]
      return at === null || at === undefined ? [] : [[field, at]]
    }),
  )
}

async function ownColumn(req: PayloadRequest, column: string, outlet: string): Promise<void> {
  const found = await rowWhere(req, 'columns', {
    where: { and: [{ id: { equals: column } }, { outlet: { equals: outlet } }] },
    select: {},
    overrideAccess: true,
  })
  if (!found) throw failure('importColumn')
}
