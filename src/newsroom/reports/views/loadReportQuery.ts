import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'

import { loadReportRules } from '../reportRules'
import { readReportQuery } from './reportQuery'

/** The query of an address under the rules of reports in force, and what in it could not be used, in words. */
export async function loadReportQuery(
  req: PayloadRequest,
  params: Parameters<typeof readReportQuery>[0],
  now: Date,
): Promise<ReturnType<typeof readReportQuery>> {
  return readReportQuery(params, civilDateOf(now.getTime()), await loadReportRules(req))
}
