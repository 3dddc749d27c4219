import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { SCHEDULE_ROLES } from '@/access/roles'
import { insertUnique, whileClaimed } from '@/database/claim'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { addDays, civilDateOf } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { Schedule } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import type { PlanningResult } from '../../check/actions/createPlannedIssues'
import { failure } from '../../words/failure'
import { fillMonth } from './fillMonth'
import { scheduleKey } from '../views/loadSchedule'
import { recordRefusal } from './recordRefusal'

const LEASE_MS = 60_000
/** Columns, holidays and people are not known much further ahead. */
const FARTHEST_DAYS = 400

type Preparation = { req: PayloadRequest; outlet: string; month: Period; now: Date }

export type Prepared = PlanningResult & { schedule: Schedule; isNew: boolean }

/**
 * Prepares an outlet's month: makes its schedule, and the issues the columns' rules ask for. Asking again fills what is
 * lacking meanwhile, and changes nothing once the schedule was submitted.
 * @throws NewsroomError with what to do when the month can't be prepared by this person.
 */
export async function prepareSchedule({ req, outlet, month, now }: Preparation): Promise<Prepared> {
  const name = await outletName(req, outlet)
  const roles = await rolesAt(req, outlet)
  if (!SCHEDULE_ROLES.some((role) => roles.includes(role))) {
    await recordRefusal({
      req,
      move: 'prepare',
      outlet,
      id: scheduleKey(outlet, month),
      title: name,
    })
    throw failure('scheduleWrongRole', { move: 'lập lịch' })
  }
  refuseFarMonth(month, now)
  const { payload } = req
  const key = `schedule:${scheduleKey(outlet, month)}`
  const taken = () => failure('scheduleBusy')
  return whileClaimed({ payload, key, leaseMs: LEASE_MS, taken }, async () => {
    const { schedule, isNew } = await ensureStored({ req, outlet, month, name })
    const isOpen = schedule.state === 'preparing' || schedule.state === 'returned'
    const filled = isOpen
      ? await fillMonth({ req, outlet, month, now })
      : { created: 0, problems: [] }
    return { schedule, isNew, ...filled }
  })
}

function refuseFarMonth(month: Period, now: Date): void {
  const today = civilDateOf(now.getTime())
  if (month.to < today) throw failure('scheduleMonthOver', { month: formatPeriod(month.name) })
  if (month.from > addDays(today, FARTHEST_DAYS)) {
    throw failure('scheduleMonthFar', { month: formatPeriod(month.name) })
  }
}

async function outletName(req: PayloadRequest, outlet: string): Promise<string> {
  const row = await rowWhere(req, 'outlets', {
    where: { id: { equals: outlet } },
    select: { name: true },
    overrideAccess: false,
  })
  if (!row) throw failure('scheduleNotFound')
  return row.name
}

/** The schedule, made if it was not there. Who makes it prepared it; who fills it later is in the log of its issues. */
async function ensureStored({
  req,
  outlet,
  month,
  name,
}: Omit<Preparation, 'now'> & { name: string }): Promise<{ schedule: Schedule; isNew: boolean }> {
  const label = `${formatPeriod(month.name)} · ${name}`
  const make = async (own: PayloadRequest) => {
    const { id } = await own.payload.create({
      collection: 'schedules',
      data: {
        key: scheduleKey(outlet, month),
        label,
        outlet,
        month: month.name,
        state: 'preparing',
        preparedBy: req.user ? [req.user.id] : [],
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordEvent({
      req: own,
      action: 'schedule.prepare',
      collection: 'schedules',
      id,
      title: label,
      outlet,
      to: 'preparing',
    })
  }
  const isNew = await insertUnique(['key'], () =>
    inTransaction({ payload: req.payload, req }, make),
  )
  const schedule = await rowWhere(req, 'schedules', {
    where: { key: { equals: scheduleKey(outlet, month) } },
    overrideAccess: true,
  })
  if (!schedule || idOf(schedule.outlet) !== outlet) throw failure('scheduleNotFound')
  return { schedule, isNew }
}
