import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'

import type { Places } from './PlaceFields'

const WRITERS = NEWSROOM_ROLES.filter((role) => role !== 'scheduler')

/** Where a person may write: outlets, and their columns. */
export async function loadPlaces(req: PayloadRequest): Promise<Places> {
  const outlets = await loadOutlets(req)
  const columns = await loadColumns(
    req,
    outlets.map(({ id }) => id),
  )
  return { outlets, columns }
}

async function loadOutlets(req: PayloadRequest): Promise<Places['outlets']> {
  const isEverywhere = isAdministrator(req.user as Member)
  const docs = await rowsWhere(req, 'outlets', {
    where: isEverywhere ? {} : { id: { in: await outletsWithRole(req, WRITERS) } },
    sort: 'sortKey',
    limit: 500,
    select: { name: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

async function loadColumns(req: PayloadRequest, outlets: string[]): Promise<Places['columns']> {
  const docs = await rowsWhere(req, 'columns', {
    where: { outlet: { in: outlets } },
    sort: 'sortKey',
    limit: 1000,
    select: { name: true, outlet: true, textTemplate: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name, outlet, textTemplate }) => ({
    ...{ id, name, outlet: idOf(outlet) ?? '', template: idOf(textTemplate) },
  }))
}
