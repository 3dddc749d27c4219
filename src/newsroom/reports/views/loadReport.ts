import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import { rowsWhere } from '@/database/rows'
import type { Figures } from '@/domain/report/figures'

import { namedFigures } from '../namedFigures'
import type { ReportNames } from '../reportNames'
import { idsBehind } from './idsBehind'
import { type OpenFigure, recordsOf } from './recordsOf'
import type { ReportQuery } from './reportQuery'

export type Report = {
  figures: Figures
  /** All that the person reads. */
  outlets: { id: string; name: string }[]
  names: ReportNames
  /** What stands behind the figure that is open; null when none is. */
  behind: OpenFigure | null
}

/** The figures of a report as they are now, live: nothing of it is stored. */
export async function loadReport(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<Report> {
  const found = await loadFigures(req, { ...query, ranges: [query.range] }, now)
  const behind = query.open && idsBehind(found.figures, query.range.name, query.open)
  return {
    ...found,
    behind: behind && { counted: behind.counted, records: await recordsOf(req, behind) },
  }
}

/** The figures in all ranges of a report, with the names that they are shown by. */
export async function loadFigures(
  req: PayloadRequest,
  { outlet, ranges }: Pick<ReportQuery, 'outlet' | 'ranges'>,
  now: Date,
): Promise<Omit<Report, 'behind'>> {
  const outlets = await outletsRead(req)
  const chosen = outlets.filter(({ id }) => outlet === null || id === outlet)
  const asked = { outlets: chosen, ranges, cutOff: now.toISOString() }
  const { figures, names } = await namedFigures(req, asked)
  return { figures, names, outlets }
}

/** The outlets that a person reads, by name. */
export async function outletsRead(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const held = [...(await outletRoles(req)).keys()]
  const rows = await rowsWhere(req, 'outlets', {
    where: isAdministrator(req.user as Member | null) ? {} : { id: { in: held } },
    sort: ['sortKey', 'id'],
    select: { name: true },
    overrideAccess: false,
  })
  return rows.map(({ id, name }) => ({ id, name }))
}
