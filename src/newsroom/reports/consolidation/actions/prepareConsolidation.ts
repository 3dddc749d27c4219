import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowOf, rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../../audit/recordEvent'
import { failure } from '../../../words/failure'
import { demandBegun, plannedReport, type WantedDays } from '../../plannedReport'
import { allowConsolidating } from '../allowConsolidating'

/** The consolidated report of a body. */
export type WantedConsolidation = { organisation: string } & WantedDays

/**
 * Begins the consolidated report of a body; of a window there is one, and asking again answers with that.
 * @throws NewsroomError with what to do when this person can't begin it.
 */
export async function prepareConsolidation(
  req: PayloadRequest,
  wanted: WantedConsolidation,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const organisation = await rowOf(req, 'organisations', wanted.organisation, {
    overrideAccess: false,
  })
  if (!organisation) throw failure('consolidationNotFound')
  const plan = await plannedReport(req, wanted, organisation.id)
  const { key, window, year, from, to, due } = plan
  const label = `Tổng hợp ${plan.name} · ${organisation.name}`
  await allowConsolidating(
    req,
    { id: key, label, organisation: organisation.id },
    { move: 'prepare', verb: 'lập báo cáo tổng hợp' },
  )
  demandBegun(plan, now)
  const make = async (own: PayloadRequest) => {
    const { id } = await own.payload.create({
      collection: 'consolidations',
      data: {
        ...{ key, label, organisation: organisation.id, window, year, from, to, due },
        ...{ state: 'preparing', text: {}, textRevision: 0, closings: 0 },
        preparedBy: req.user?.id ?? null,
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordEvent({
      ...{ req: own, action: 'consolidation.prepare', collection: 'consolidations', id },
      ...{ title: label, outlet: null, to: 'preparing' },
    })
  }
  const isNew = await insertUnique(['key'], () =>
    inTransaction({ payload: req.payload, req }, make),
  )
  const row = await rowWhere(req, 'consolidations', {
    where: { key: { equals: key } },
    select: {},
    overrideAccess: true,
  })
  if (!row) throw failure('consolidationNotFound')
  return { id: row.id, isNew }
}
