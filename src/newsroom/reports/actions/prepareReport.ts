import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowOf, rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { reportWindowsFor } from '@/domain/calendar/reportWindows'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { rangesOf, WINDOW } from '@/domain/report/reportRanges'
import type { NamedRange } from '@/domain/report/types'
import { owedKey, owesWindow } from '@/domain/report/way/owed'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { demandPreparer } from '../askedAt'
import { loadReportRules } from '../reportRules'

/** The report of a window, or one of days of its own under a title. */
export type Wanted = { outlet: string } & (
  { window: string; year: number } | { title: string; from: CivilDate; to: CivilDate }
)

type Plan = {
  key: string
  name: string
  window: string | null
  year: number
  from: CivilDate
  to: CivilDate
  due: CivilDate | null
  ranges: NamedRange[]
}

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
  const plan = await planOf(req, wanted)
  const label = `${plan.name} · ${outlet.name}`
  await demandPreparer(
    req,
    { id: plan.key, label, outlet: outlet.id },
    { move: 'prepare', verb: 'lập báo cáo' },
  )
  const from = formatDatePadded(plan.from)
  if (plan.from > civilDateOf(now.getTime())) throw failure('reportNotBegun', { from })
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

async function planOf(req: PayloadRequest, wanted: Wanted): Promise<Plan> {
  if ('title' in wanted) {
    const { title, from, to } = wanted
    return {
      ...{ key: `own:${randomUUID()}`, name: title, window: null, due: null, from, to },
      year: Number(to.slice(0, 4)),
      ranges: [{ name: WINDOW, from, to }],
    }
  }
  const { outlet, window: name, year } = wanted
  const windows = reportWindowsFor({ rules: await loadReportRules(req), year })
  const window = windows.find((one) => one.name === name)
  if (!window) {
    throw failure('reportWindowUnknown', { window: name.slice(0, 60), year: String(year) })
  }
  const { from, to, due } = window
  return {
    ...{ key: owedKey(outlet, year, name), window: name, year, from, to, due },
    name: reportTitle(name, year),
    ranges: rangesOf(window, windows),
  }
}

/** `Quý I năm 2026`, `Năm 2026`. */
export const reportTitle = (window: string, year: number): string =>
  window === 'Năm' ? `Năm ${year}` : `${window} năm ${year}`
