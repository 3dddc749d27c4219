import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { civilDateOf } from '@/domain/calendar/civil'

import type { DeskAction } from '../../desk/deskAction'
import { reason, yes } from '../../desk/inputs'
import { demandAcceptance, type Warning } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { previewEffect } from '../../obligations/previewEffect'
import { type DeskIssue, loadDeskIssue } from '../deskIssue'
import { withIssue } from '../issueFacts'
import { judgeTime } from './judgeTime'
import { liveMakeUpOf } from '../liveMakeUp'
import type { IssueEffect } from './moveIssue'
import { changeIssue } from '../writeIssue'

const Restoring = z.object({ reason, preview: yes, acceptWarnings: yes })

/** Takes a cancellation back, where its slot is still free; one whose slot has passed comes back as missed. */
export const restoreIssue: DeskAction<DeskIssue, typeof Restoring, IssueEffect> = {
  name: 'issue.restore',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Restoring,
  run: async ({ req, subject: issue, input, now }) => {
    if (!issue.cancelled) throw failure('notCancelled')
    const { id, column, plannedAt } = issue
    const warnings = await judgeRestore({ req, issue, now })
    const effect = await previewEffect({
      req,
      now,
      columns: [column],
      days: plannedAt === null ? [] : [civilDateOf(plannedAt)],
      change: withIssue(issue, { cancelled: false }),
    })
    const answer = { id, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    await changeIssue(
      req,
      id,
      { cancelled: false, cancelReason: null },
      { action: 'issue.restore', reason: input.reason },
    )
    return answer
  },
}

/** Whether a cancelled issue may come back; what is to be weighed, or a refusal. */
export async function judgeRestore({ req, issue, now }: Restore): Promise<Warning[]> {
  await refuseOtherMakeUp(req, issue)
  const { id, column, plannedAt } = issue
  const isAhead = plannedAt !== null && plannedAt > now.getTime()
  return isAhead ? judgeTime({ req, column, plannedAt, now, except: id }) : []
}

type Restore = { req: PayloadRequest; issue: DeskIssue; now: Date }

/** While a make-up was cancelled another may have taken its place. */
async function refuseOtherMakeUp(req: PayloadRequest, { id, makesUp }: DeskIssue): Promise<void> {
  if (!makesUp) return
  const rival = await liveMakeUpOf(req, makesUp)
  if (rival && rival.id !== id) throw failure('makeUpTaken', { issue: rival.label })
}
