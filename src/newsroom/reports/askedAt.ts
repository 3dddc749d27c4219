import type { PayloadRequest } from 'payload'

import { rolesAt } from '@/access/outletScope'
import { REPORT_PREPARERS } from '@/domain/report/way/moves'

import { recordEvent } from '../audit/recordEvent'
import { failure } from '../words/failure'
import type { OutletReport } from './reportSubject'

type Subject = Pick<OutletReport, 'id' | 'label' | 'outlet'>

/** Logs that somebody asked of a report what their role may not do. */
export async function logRefusal(
  req: PayloadRequest,
  { id, label, outlet }: Subject,
  move: string,
) {
  await recordEvent({
    ...{ req, action: 'refused', collection: 'reports', id, title: label, outlet },
    after: { asked: `report.${move}` },
  })
}

/**
 * Lets pass who prepares the reports of an outlet.
 * @throws NewsroomError for everybody else; the log keeps that they asked.
 */
export async function demandPreparer(
  req: PayloadRequest,
  subject: Subject,
  { move, verb }: { move: string; verb: string },
): Promise<void> {
  const roles = await rolesAt(req, subject.outlet)
  if (REPORT_PREPARERS.some((role) => roles.includes(role))) return
  await logRefusal(req, subject, move)
  throw failure('reportWrongRole', { move: verb })
}
