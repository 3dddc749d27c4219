import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'

import { failure } from '../../words/failure'
import { loadSuspensions } from '../../obligations/loadSuspensions'
import { deskActionVerb } from '../../words/deskActions'
import { type DeskIssue, refuseAired } from '../deskIssue'
import { liveMakeUpOf } from '../liveMakeUp'

/**
 * Refuses to make up for what needs none: a make-up, an issue that went out, was cancelled, waived or excused, or has
 * its make-up already. One that is still to come may be made up for beforehand: if it airs after all, the other counts
 * by itself (ledger.md, Make-up).
 */
export async function refuseMakeUp(req: PayloadRequest, issue: DeskIssue): Promise<void> {
  const action = deskActionVerb('issue.makeUp')
  if (issue.makesUp) throw failure('makeUpOfMakeUp')
  if (issue.cancelled) throw failure('cancelledIssue', { action })
  if (issue.plannedAt === null) throw failure('withoutSlot', { action })
  if (issue.waiver.waived) throw failure('makeUpOfWaived')
  await refuseAired(req, issue, 'issue.makeUp')
  const day = civilDateOf(issue.plannedAt)
  const suspensions = await loadSuspensions({
    req,
    columns: [issue.column],
    from: day,
    until: day,
  })
  if (suspensions.length > 0) throw failure('makeUpOfExcused')
  const rival = await liveMakeUpOf(req, issue.id)
  if (rival) throw failure('makeUpTaken', { issue: rival.label })
}
