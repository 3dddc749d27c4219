import { idOf } from '@/access/membership'
import { rowWhere, rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import { addressWhere } from '../address'
import { partOf, type PartReader } from '../partOf'
import type { PublicReader } from '../reader'
import { begunWhere, inForceWhere } from '../validity'
import { type LogoRow, logoVersion, outletView, type OutletRow } from '../views/outlet'
import type { OutletView } from '../schemas'
import { idsOf } from './relations'

const MAX_OUTLETS = 500

const FIELDS = {
  slug: true,
  name: true,
  shortName: true,
  kind: true,
  organisation: true,
  validFrom: true,
  validTo: true,
  legal: true,
  site: true,
  publishesCompliance: true,
} as const

/** An outlet by its address, from its first day on. */
export async function findOutlet(reader: PublicReader, address: string): Promise<OutletRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  return partOf(reader, ['outlet', address], async ({ payload, now, depends }) => {
    const row = await rowWhere(payload, 'outlets', {
      where: { and: [begunWhere(now), where] },
      select: FIELDS,
      overrideAccess: true,
    })
    if (row) depends?.(dependsOn.thing('outlet', row.id))
    return row
  })
}

/** Whether an outlet chose to publish what became of its obligations. */
export async function publishesCompliance({ payload }: PublicReader, id: string): Promise<boolean> {
  const row = await rowWhere(payload, 'outlets', {
    where: { id: { equals: id } },
    select: { publishesCompliance: true },
    overrideAccess: true,
  })
  return row?.publishesCompliance === true
}

/** The outlet of a public row; it may have ended since. */
export function findOutletById(reader: PublicReader, id: string): Promise<OutletRow | null> {
  return partOf(reader, ['outlet of id', id], ({ payload, now, depends }) => {
    depends?.(dependsOn.thing('outlet', id))
    return rowWhere(payload, 'outlets', {
      where: { and: [begunWhere(now), { id: { equals: id } }] },
      select: FIELDS,
      overrideAccess: true,
    })
  })
}

/** The outlets in force today, by name. */
export function findOutlets(reader: PublicReader): Promise<OutletRow[]> {
  return partOf(reader, ['outlets in force'], ({ payload, now, depends }) => {
    depends?.(dependsOn.outlets)
    return rowsWhere(payload, 'outlets', {
      where: inForceWhere(now),
      select: FIELDS,
      sort: ['sortKey', 'id'],
      limit: MAX_OUTLETS,
      overrideAccess: true,
    })
  })
}

/** Outlets as they leave, with the names of their owners. */
export async function viewOutlets(reader: PublicReader, rows: OutletRow[]): Promise<OutletView[]> {
  const [organisations, logos] = await Promise.all([
    loadOrganisations(reader, rows),
    loadLogos(reader, rows),
  ])
  return rows.map((row) =>
    outletView(row, {
      organisation: organisations.get(idOf(row.organisation) ?? '')?.name ?? null,
      logo: logos.get(idOf(row.site?.logo) ?? '') ?? null,
      origin: reader.origin,
    }),
  )
}

/** The sign of an outlet, by its version; null for one it has not, or not any more. */
export async function findLogo(
  reader: PublicReader,
  address: string,
  version: string,
): Promise<LogoRow | null> {
  const row = await findOutlet(reader, address)
  const [logo] = row ? [...(await loadLogos(reader, [row])).values()] : []
  return logo && logoVersion(logo) === version ? logo : null
}

type Named = { id: string; name: string }

function loadOrganisations(reader: PublicReader, rows: readonly OutletRow[]) {
  const ids = idsOf(rows.map(({ organisation }) => organisation))
  return ofOutlets<Named>(reader, { name: 'organisations', rows, ids }, ({ payload }) =>
    rowsWhere(payload, 'organisations', {
      where: { id: { in: ids } },
      select: { name: true },
      limit: MAX_OUTLETS,
      overrideAccess: true,
    }),
  )
}

function loadLogos(reader: PublicReader, rows: readonly OutletRow[]) {
  const ids = idsOf(rows.map(({ site }) => site?.logo))
  return ofOutlets<LogoRow>(reader, { name: 'logos', rows, ids }, ({ payload }) =>
    rowsWhere(payload, 'media', {
      where: { id: { in: ids } },
      select: {
        filename: true,
        mimeType: true,
        width: true,
        height: true,
        sha256: true,
        sizes: true,
      },
      limit: ids.length,
      overrideAccess: true,
    }),
  )
}

/** What belongs to outlets, by its ids: a change of it is told as one of its outlets. */
async function ofOutlets<Row extends { id: string }>(
  reader: PublicReader,
  { name, rows, ids }: { name: string; rows: readonly OutletRow[]; ids: string[] },
  load: (reader: PartReader) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const outlets = rows.map(({ id }) => id)
  const found = await partOf(reader, [name, ids, outlets], (own) => {
    for (const id of outlets) own.depends?.(dependsOn.thing('outlet', id))
    return load(own)
  })
  return new Map(found.map((row) => [row.id, row]))
}
