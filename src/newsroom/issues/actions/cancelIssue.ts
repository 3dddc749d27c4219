import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { civilDateOf } from '@/domain/calendar/civil'

import type { DeskAction } from '../../desk/deskAction'
import { reason, yes } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { previewEffect } from '../../obligations/previewEffect'
import { type DeskIssue, loadDeskIssue, refuseAired } from '../deskIssue'
import { withIssue } from '../issueFacts'
import type { IssueEffect } from './moveIssue'
import { changeIssue } from '../writeIssue'

const Cancellation = z.object({ reason, preview: yes })

/** Cancels an issue that has not gone out; it stays on file, with its number. */
export const cancelIssue: DeskAction<DeskIssue, typeof Cancellation, IssueEffect> = {
  name: 'issue.cancel',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Cancellation,
  run: async ({ req, subject: issue, input, now }) => {
    if (issue.cancelled) throw failure('alreadyCancelled')
    await refuseAired(req, issue, 'issue.cancel')
    const effect = await previewEffect({
      req,
      now,
      columns: [issue.column],
      days: issue.plannedAt === null ? [] : [civilDateOf(issue.plannedAt)],
      change: withIssue(issue, { cancelled: true }),
    })
    const answer = { id: issue.id, effect, warnings: [] }
    if (input.preview) return answer
    await changeIssue(
      req,
      issue.id,
      { cancelled: true, cancelReason: input.reason },
      { action: 'issue.cancel', reason: input.reason },
    )
    return answer
  },
}
