import { idOf } from '@/access/membership'
import { rowWhere, rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import { addressWhere } from '../address'
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
export async function findOutlet(
  { payload, now, depends }: PublicReader,
  address: string,
): Promise<OutletRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  const row = await rowWhere(payload, 'outlets', {
    where: { and: [begunWhere(now), where] },
    select: FIELDS,
    overrideAccess: true,
  })
  if (row) depends?.(dependsOn.thing('outlet', row.id))
  return row
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
export async function findOutletById(
  { payload, now, depends }: PublicReader,
  id: string,
): Promise<OutletRow | null> {
  depends?.(dependsOn.thing('outlet', id))
  return rowWhere(payload, 'outlets', {
    where: { and: [begunWhere(now), { id: { equals: id } }] },
    select: FIELDS,
    overrideAccess: true,
  })
}

/** The outlets in force today, by name. */
export async function findOutlets({ payload, now, depends }: PublicReader): Promise<OutletRow[]> {
  depends?.(dependsOn.outlets)
  return rowsWhere(payload, 'outlets', {
    where: inForceWhere(now),
    select: FIELDS,
    sort: ['sortKey', 'id'],
    limit: MAX_OUTLETS,
    overrideAccess: true,
  })
}

/** Outlets as they leave, with the names of their owners. */
export async function viewOutlets(
  { payload, origin }: Pick<PublicReader, 'payload' | 'origin'>,
  rows: OutletRow[],
): Promise<OutletView[]> {
  const ids = idsOf(rows.map(({ organisation }) => organisation))
  const docs = await rowsWhere(payload, 'organisations', {
    where: { id: { in: ids } },
    select: { name: true },
    limit: MAX_OUTLETS,
    overrideAccess: true,
  })
  const names = new Map(docs.map(({ id, name }) => [id, name]))
  const logos = await loadLogos(payload, rows)
  return rows.map((row) =>
    outletView(row, {
      organisation: names.get(idOf(row.organisation) ?? '') ?? null,
      logo: logos.get(idOf(row.site?.logo) ?? '') ?? null,
      origin,
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
  const [logo] = row ? [...(await loadLogos(reader.payload, [row])).values()] : []
  return logo && logoVersion(logo) === version ? logo : null
}

async function loadLogos(
  payload: PublicReader['payload'],
  rows: readonly OutletRow[],
): Promise<Map<string, LogoRow>> {
  const ids = idsOf(rows.map(({ site }) => site?.logo))
  if (ids.length === 0) return new Map()
  const found: LogoRow[] = await rowsWhere(payload, 'media', {
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
  })
  return new Map(found.map((row) => [row.id, row]))
}
