import type { Where } from 'payload'

import { rowWhere, rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import { addressWhere } from '../address'
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
export async function findColumn(
  { payload, now, depends }: PublicReader,
  address: string,
): Promise<ColumnRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  const row = await rowWhere(payload, 'columns', {
    where: { and: [begunWhere(now), where] },
    select: FIELDS,
    overrideAccess: true,
  })
  if (row) depends?.(dependsOn.thing('column', row.id))
  return row
}

/** All columns that have begun, those that ended too, of one outlet or of all. */
export async function findBegunColumns(
  { payload, now, depends }: PublicReader,
  { outlet }: { outlet?: string },
): Promise<ColumnRow[]> {
  depends?.(dependsOn.columns)
  return rowsWhere(payload, 'columns', {
    where: { and: [begunWhere(now), ...(outlet ? [{ outlet: { equals: outlet } }] : [])] },
    select: FIELDS,
    sort: ['sortKey', 'id'],
    limit: MAX_COLUMNS,
    overrideAccess: true,
  })
}

/** The columns in force today, of one outlet or of all, by name. */
export async function findColumns(
  { payload, now, depends }: PublicReader,
  { outlet }: { outlet?: string },
): Promise<ColumnRow[]> {
  depends?.(dependsOn.columns)
  const ofOutlet: Where[] = outlet ? [{ outlet: { equals: outlet } }] : []
  return rowsWhere(payload, 'columns', {
    where: { and: [inForceWhere(now), ...ofOutlet] },
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
