import { createLocalReq, type Payload } from 'payload'

import { addDays, type CivilDate, civilDateOf, daysBetween } from '@/domain/calendar/civil'
import { type PlannedIssue, planIssues } from '@/domain/schedule/planIssues'

import { resumeColumnChanges } from '../../repair/resumeColumnChanges'
import { attempt } from '../attempt'
import { createWanted } from './createWanted'
import { loadDaysOff, loadPlanningColumns, type PlanningColumn } from '../../planning/loadPlanning'
import { slotsTaken } from '../../planning/slotsTaken'

type Planning = {
  payload: Payload
  now: Date
  /** Days after today up to which every column has its issues. */
  horizonDays: number
  /** The first day to plan: after a stop, the day the last check ran; today unless told. */
  from?: CivilDate
}

export type PlanningResult = {
  created: number
  /** Columns whose schedule could not be followed, or not now; the others were. */
  problems: { column: string; message: string }[]
}

/**
 * Creates the issues that columns still lack, each slot once: the slot's key is unique, so running again, or twice at
 * once, or after dying midway, ends in the same issues. A column is planned up to the horizon and, beyond it, up to the
 * end of the period each of its obligations is in: else a whole quarter would look at risk for want of planning.
 */
export async function createPlannedIssues({
  payload,
  now,
  horizonDays,
  from,
}: Planning): Promise<PlanningResult> {
  const req = await createLocalReq({}, payload)
  const { left } = await resumeColumnChanges(payload)
  const isLeft = new Set(left.map(({ id }) => id))
  const today = civilDateOf(now.getTime())
  const first = from && from < today ? from : today
  const horizon = addDays(today, horizonDays)
  const alive = await loadPlanningColumns({ req, today, first, horizon })
  const columns = alive.filter(({ id }) => !isLeft.has(id))
  const last = [horizon, ...columns.map(({ planUntil }) => planUntil)].sort().at(-1) ?? horizon
  const daysOff = await loadDaysOff({ req, columns, from: first, until: last })
  const result: PlanningResult = {
    created: 0,
    problems: left.map(({ column, message }) => ({ column, message })),
  }
  const plans: { column: PlanningColumn; wanted: PlannedIssue[] }[] = []
  const each = async ({ id, name }: PlanningColumn, work: () => Promise<void> | void) => {
    const message = await attempt({ payload, part: `planning of column ${id}` }, work)
    if (message !== null) result.problems.push({ column: name, message })
  }
  for (const column of columns) {
    await each(column, () => {
      const wanted = planIssues({
        columns: [column],
        existing: new Set(),
        ...daysOff,
        now: now.getTime(),
        from: first,
        horizonDays: daysBetween(today, column.planUntil),
      })
      plans.push({ column, wanted })
    })
  }
  const taken = await slotsTaken({ req, wanted: plans.flatMap(({ wanted }) => wanted) })
  for (const { column, wanted } of plans) {
    await each(column, async () => {
      const lacking = wanted.filter(({ slotKey }) => !taken.has(slotKey))
      result.created += await createWanted({ payload, column, wanted: lacking })
    })
  }
  return result
}
