import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { type Period, periodOf } from '@/domain/calendar/periods'
import { monthNamed } from '@/newsroom/schedules/months'

export type OutletName = { id: string; name: string }

type Asked = Record<string, string | string[] | undefined> | undefined

/** The outlets whose schedule the person may look at, and which of them is meant. */
export async function outletsInView(
  req: PayloadRequest,
  asked: Asked,
): Promise<{ outlets: OutletName[]; outlet: OutletName | null }> {
  const held = [...(await outletRoles(req)).keys()]
  const docs = await rowsWhere(req, 'outlets', {
    where: isAdministrator(req.user as Member | null) ? {} : { id: { in: held } },
    sort: 'sortKey',
    limit: 500,
    select: { name: true },
    overrideAccess: false,
  })
  const outlets = docs.map(({ id, name }) => ({ id, name }))
  const wanted = one(asked, 'outlet')
  const outlet = wanted ? outlets.find(({ id }) => id === wanted) : outlets[0]
  return { outlets, outlet: outlet ?? null }
}

/** The month that is meant; this one when none is named. */
export function monthInView(asked: Asked, now: number): Period | null {
  const name = one(asked, 'month')
  return name ? monthNamed(name) : periodOf(civilDateOf(now), 'month')
}

/** A value of the address, the first one of several. */
export function one(asked: Asked, name: string): string | null {
  const value = asked?.[name]
  const first = Array.isArray(value) ? value[0] : value
  return first || null
}
