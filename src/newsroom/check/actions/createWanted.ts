import { createLocalReq, type Payload, type TypedUser } from 'payload'

import { rowOf } from '@/database/rows'
import type { PlannedIssue } from '@/domain/schedule/planIssues'

import { type ColumnSchedule, isSameSchedule } from '../../columns/columnSchedule'
import { atDesk } from '../../desk/run/atDesk'
import { createPlannedIssue } from '../../planning/createPlannedIssue'
import type { PlanningColumn } from '../../planning/loadPlanning'

type Creation = {
  payload: Payload
  column: PlanningColumn
  /** Slots that have no issue yet. */
  wanted: readonly PlannedIssue[]
  user?: TypedUser | null
}

/**
 * Makes the issues of one column's slots, at its outlet's desk: how many this call made. None when the column's
 * schedule was changed since the slots were planned: they would come beside those of the new one.
 */
export async function createWanted({ payload, column, wanted, user }: Creation): Promise<number> {
  if (wanted.length === 0) return 0
  const req = await createLocalReq({}, payload)
  return atDesk({ req, outlet: column.outlet }, async () => {
    const now = await rowOf(req, 'columns', column.id, { overrideAccess: true })
    if (!now || !isSameSchedule(now as ColumnSchedule, column.schedule)) return 0
    let created = 0
    for (const issue of wanted) {
      if (await createPlannedIssue({ payload, user, column, issue })) created += 1
    }
    return created
  })
}
