import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { columnLife } from '@/domain/schedule/columnLife'
import type { Outlet } from '@/payload-types'

import { failure } from '../words/failure'

/** A column as the desk's actions look at it, cut to the life of its outlet. */
export type DeskColumn = {
  collection: 'columns'
  id: string
  title: string
  outlet: string | null
  validFrom: string
  validTo: string | null
  sample: boolean
}

/**
 * The column an action is about.
 * @throws NewsroomError when it is gone.
 */
export async function loadDeskColumn(req: PayloadRequest, id: string): Promise<DeskColumn> {
  const row = await rowOf(req, 'columns', id, {
    depth: 1,
    select: { name: true, outlet: true, validFrom: true, validTo: true, sample: true },
    populate: { outlets: { validFrom: true, validTo: true } },
    overrideAccess: true,
  })
  if (!row) throw failure('gone', { what: 'Chuyên mục này' })
  const outlet = row.outlet as unknown as Outlet
  return {
    collection: 'columns',
    id: row.id,
    title: row.name,
    outlet: idOf(outlet),
    ...columnLife(row, outlet),
    sample: row.sample ?? false,
  }
}
