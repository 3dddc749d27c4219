import type { Where } from 'payload'

import { rowWhere, rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import { addressWhere } from '../address'
import { partOf, type PartReader } from '../partOf'
import type { PublicReader } from '../reader'
import { begunWhere, inForceWhere } from '../validity'
import { columnView, type ColumnRow } from '../views/column'
import type { ColumnView } from '../schemas'
import { loadRelations } from './relations'

const MAX_COLUMNS = 500

const FIELDS = {
  slug: true,
  name: true,
  kind: true,
  description: true,
  outlet: true,
  topics: true,
  validFrom: true,
  validTo: true,
  rrule: true,
  time: true,
  durationMinutes: true,
  channel: true,
  sample: true,
  publishesRecordings: true,
} as const

/** A column by its address, from its first day on; one that has ended keeps its archive. */
export async function findColumn(reader: PublicReader, address: string): Promise<ColumnRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  return partOf(reader, ['column', address], async ({ payload, now, depends }) => {
    const row = await rowWhere(payload, 'columns', {
      where: { and: [begunWhere(now), where] },
      select: FIELDS,
      overrideAccess: true,
    })
    if (row) depends?.(dependsOn.thing('column', row.id))
    return row
  })
}

/** All columns that have begun, those that ended too, of one outlet or of all. */
export function findBegunColumns(
  reader: PublicReader,
  { outlet }: { outlet?: string },
): Promise<ColumnRow[]> {
  return partOf(reader, ['columns begun', outlet], (own) =>
    loadColumns(own, { outlet, when: begunWhere(own.now) }),
  )
}

/** The columns in force today, of one outlet or of all, by name. */
export function findColumns(
  reader: PublicReader,
  { outlet }: { outlet?: string },
): Promise<ColumnRow[]> {
  return partOf(reader, ['columns in force', outlet], (own) =>
    loadColumns(own, { outlet, when: inForceWhere(own.now) }),
  )
}

function loadColumns(
  { payload, depends }: PartReader,
  { outlet, when }: { outlet?: string; when: Where },
): Promise<ColumnRow[]> {
  depends?.(dependsOn.columns)
  return rowsWhere(payload, 'columns', {
    where: { and: [when, ...(outlet ? [{ outlet: { equals: outlet } }] : [])] },
    select: FIELDS,
    sort: ['sortKey', 'id'],
    limit: MAX_COLUMNS,
    overrideAccess: true,
  })
}

/** Columns as they leave. */
export async function viewColumns(reader: PublicReader, rows: ColumnRow[]): Promise<ColumnView[]> {
  const relations = await loadRelations(
    reader,
    rows.map(({ outlet, topics }) => ({ outlet, topics })),
  )
  return rows.map((row) => columnView(row, relations))
}
