import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { SCHEDULE_ROLES } from '@/access/roles'
import { outletsWithRole } from '@/access/outletScope'
import { rowsWhere } from '@/database/rows'
import { IMPORT_KINDS, type ImportKind } from '@/domain/imports/fields'
import type { Import, Outlet } from '@/payload-types'

const MOST = 50
const MOST_OUTLETS = 500

export type ImportSummary = {
  id: string
  title: string
  kind: ImportKind
  outletName: string
  lines: number
  state: Import['state']
  who: string | null
  createdAt: string
}

/** What the person may bring in, where, and what was brought in last. */
export async function loadImports(req: PayloadRequest): Promise<{
  outlets: { id: string; name: string }[]
  kinds: ImportKind[]
  imports: ImportSummary[]
}> {
  const isAdmin = isAdministrator(req.user as Member | null)
  const scope = isAdmin ? null : await outletsWithRole(req, SCHEDULE_ROLES)
  const open = await rowsWhere(req, 'outlets', {
    where: scope ? { id: { in: scope } } : {},
    sort: 'sortKey',
    limit: MOST_OUTLETS,
    select: { name: true },
    overrideAccess: false,
  })
  const outlets = open.map(({ id, name }) => ({ id, name }))
  const rows = (await rowsWhere(req, 'imports', {
    where: {},
    sort: '-createdAt',
    limit: MOST,
    depth: 1,
    populate: { outlets: { name: true }, users: { name: true }, files: {}, columns: {} },
    overrideAccess: false,
  })) as unknown as Import[]
  return {
    outlets,
    kinds: isAdmin ? [...IMPORT_KINDS] : ['issues', 'airings'],
    imports: rows.map((row) => ({
      ...{ id: row.id, title: row.title, kind: row.kind, lines: row.lines, state: row.state },
      outletName: (row.outlet as Outlet).name ?? idOf(row.outlet) ?? '',
      who: (typeof row.by === 'object' && row.by?.name) || null,
      createdAt: row.createdAt,
    })),
  }
}
