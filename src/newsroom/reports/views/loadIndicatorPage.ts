import type { PayloadRequest } from 'payload'

import { rolesAt } from '@/access/outletScope'
import { hasSoFar } from '@/domain/report/indicator/indicatorRows'
import type { IndicatorRow } from '@/domain/report/indicator/types'
import { OPEN_REPORT_STATES, REPORT_PREPARERS } from '@/domain/report/way/moves'

import { drawReport } from '../drawReport'
import { loadOutletReport, type OutletReport } from '../reportSubject'

export type IndicatorPage = {
  report: OutletReport
  /** Those that are entered. */
  rows: IndicatorRow[]
  hasSoFar: boolean
  writes: boolean
}

/**
 * The indicators that an outlet enters of a report.
 * @throws NewsroomError when there is no such report, or none that the person reads.
 */
export async function loadIndicatorPage(
  req: PayloadRequest,
  { id, now }: { id: string; now: Date },
): Promise<IndicatorPage> {
  const report = await loadOutletReport(req, id, { overrideAccess: false })
  const roles = await rolesAt(req, report.outlet)
  const { indicators } = await drawReport(req, report, now.toISOString())
  return {
    ...{ report, rows: (indicators ?? []).filter(({ isComputed }) => !isComputed) },
    hasSoFar: hasSoFar(report),
    writes:
      OPEN_REPORT_STATES.includes(report.state) &&
      REPORT_PREPARERS.some((role) => roles.includes(role)),
  }
}
