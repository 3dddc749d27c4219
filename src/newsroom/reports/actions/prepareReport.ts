import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowOf, rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { owesWindow } from '@/domain/report/way/owed'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { demandPreparer } from '../askedAt'
import { demandBegun, plannedReport, type WantedDays } from '../plannedReport'

/** The report of an outlet. */
export type Wanted = { outlet: string } & WantedDays

/**
 * Begins the report of an outlet; of a window there is one, and asking again answers with that.
 * @throws NewsroomError with what to do when this person can't begin it.
 */
export async function prepareReport(
  req: PayloadRequest,
  wanted: Wanted,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const outlet = await rowOf(req, 'outlets', wanted.outlet, { overrideAccess: false })
  if (!outlet) throw failure('reportNotFound')
  const plan = await plannedReport(req, wanted, outlet.id)
  const label = `${plan.name} · ${outlet.name}`
  await demandPreparer(
    req,
    { id: plan.key, label, outlet: outlet.id },
    { move: 'prepare', verb: 'lập báo cáo' },
  )
  demandBegun(plan, now)
  const isOpen = owesWindow(
    { validFrom: outlet.validFrom || null, validTo: outlet.validTo || null },
    plan,
  )
  if (!isOpen) throw failure('reportOutletClosed', { outlet: outlet.name })
  const { key, window, year, to, due, ranges } = plan
  const make = async (own: PayloadRequest) => {
    const { id } = await own.payload.create({
      collection: 'reports',
      data: {
        ...{ key, label, outlet: outlet.id, window, year, from: plan.from, to, due, ranges },
        ...{ state: 'preparing', text: {}, textRevision: 0, preparedBy: req.user?.id ?? null },
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordEvent({
      ...{ req: own, action: 'report.prepare', collection: 'reports', id, title: label },
      ...{ outlet: outlet.id, to: 'preparing' },
    })
  }
  const isNew = await insertUnique(['key'], () =>
    inTransaction({ payload: req.payload, req }, make),
  )
  const row = await rowWhere(req, 'reports', {
    where: { key: { equals: key } },
    select: {},
    overrideAccess: true,
  })
  if (!row) throw failure('reportNotFound')
  return { id: row.id, isNew }
}
