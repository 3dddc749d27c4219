import type { PayloadRequest } from 'payload'

import { idOf, type Member } from '@/access/membership'
import { rolesOf } from '@/access/outletScope'
import { inChunks, rowsWhere } from '@/database/rows'
import { addDays, civilDateOf } from '@/domain/calendar/civil'
import type { Delegation, Role } from '@/domain/workflow/text/types'

export type StandIns = {
  delegations: Delegation[]
  /** Of those who are stood in for: their own roles at the outlet, and their names. */
  from: ReadonlyMap<string, { roles: readonly Role[]; name: string }>
}

const NONE: StandIns = { delegations: [], from: new Map() }

/**
 * Who stands in for whom at an outlet about now, for one person or (null) for all. A day more to both sides: which day it is
 * is the law's to say.
 */
export async function loadStandIns(
  req: PayloadRequest,
  { outlet, to }: { outlet: string | null; to: string | null },
): Promise<StandIns> {
  if (!outlet) return NONE
  const today = civilDateOf(Date.now())
  const rows = await rowsWhere(req, 'delegations', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        ...(to === null ? [] : [{ to: { equals: to } }]),
        { start: { less_than_equal: addDays(today, 1) } },
        { end: { greater_than_equal: addDays(today, -1) } },
      ],
    },
    sort: ['start', 'id'],
    select: { from: true, to: true, start: true, end: true },
    overrideAccess: true,
  })
  if (rows.length === 0) return NONE
  const delegations = rows.map(({ from, to: who, start, end }) => ({
    from: idOf(from) ?? '',
    to: idOf(who) ?? '',
    start,
    end,
  }))
  const users = await inChunks([...new Set(delegations.map(({ from }) => from))], (ids) =>
    rowsWhere(req, 'users', {
      where: { id: { in: ids } },
      select: { name: true, active: true, memberships: true },
      overrideAccess: true,
    }),
  )
  const from = new Map<string, { roles: readonly Role[]; name: string }>()
  for (const user of users) {
    const roles = await rolesOf(req, user as Member, outlet)
    from.set(user.id, { roles, name: user.name })
  }
  return { delegations, from }
}
