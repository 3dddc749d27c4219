import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { civilDateOf, daysBetween } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import { planIssues } from '@/domain/schedule/planIssues'

import { problemOf } from '../../check/attempt'
import type { PlanningResult } from '../../check/actions/createPlannedIssues'
import { createWanted } from '../../check/actions/createWanted'
import { loadDaysOff, loadPlanningColumns } from '../../planning/loadPlanning'
import { slotsTaken } from '../../planning/slotsTaken'

type Filling = { req: PayloadRequest; outlet: string; month: Period; now: Date }

/**
 * Makes the issues that the rules of an outlet's columns ask for in a month and that are not there, in the name of the
 * request's user. What is over already is not invented. Each slot once, whoever else makes issues meanwhile.
 */
export async function fillMonth({ req, outlet, month, now }: Filling): Promise<PlanningResult> {
  const today = civilDateOf(now.getTime())
  const first = today > month.from ? today : month.from
  const columns = await columnsOf({ req, outlet, first, month })
  const daysOff = await loadDaysOff({ req, columns, from: first, until: month.to })
  const result: PlanningResult = { created: 0, problems: [] }
  for (const column of columns) {
    try {
      const wanted = planIssues({
        columns: [column],
        existing: new Set(),
        ...daysOff,
        now: now.getTime(),
        from: first,
        horizonDays: daysBetween(today, month.to),
      }).filter(({ plannedAt }) => plannedAt > now.getTime())
      const taken = await slotsTaken({ req, wanted })
      const lacking = wanted.filter(({ slotKey }) => !taken.has(slotKey))
      const { payload, user } = req
      result.created += await createWanted({ payload, user, column, wanted: lacking })
    } catch (error) {
      result.problems.push({ column: column.name, message: problemOf(error) })
    }
  }
  return result
}

async function columnsOf({ req, outlet, first, month }: Omit<Filling, 'now'> & { first: string }) {
  const docs = await rowsWhere(req, 'columns', {
    where: { outlet: { equals: outlet } },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  const own = new Set(docs.map(({ id }) => id))
  const all = await loadPlanningColumns({ req, today: first, first, horizon: month.to })
  return all.filter(({ id, validFrom }) => own.has(id) && validFrom <= month.to)
}
