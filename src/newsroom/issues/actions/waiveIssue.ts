import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { civilDateOf } from '@/domain/calendar/civil'

import { checkEvidenceFile } from '../../airings/checkEvidenceFile'
import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason, rowId, text, yes } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { previewEffect } from '../../obligations/previewEffect'
import { deskActionVerb } from '../../words/deskActions'
import { type DeskIssue, loadDeskIssue, refuseAired } from '../deskIssue'
import { withIssue } from '../issueFacts'
import type { IssueEffect } from './moveIssue'
import { changeIssue } from '../writeIssue'

const Waiver = z.object({
  reason,
  document: text('Văn bản cho phép (số, ký hiệu)', 120),
  documentDate: civilDate('Ngày văn bản').nullish(),
  file: rowId('Bản quét văn bản').nullish(),
  preview: yes,
})

/** Waives an issue that has not gone out, by a document that says so: the head of the outlet, not its scheduler. */
export const waiveIssue: DeskAction<DeskIssue, typeof Waiver, IssueEffect> = {
  name: 'issue.waive',
  roles: ['outletHead'],
  load: loadDeskIssue,
  input: Waiver,
  run: async ({ req, subject: issue, input, now }) => {
    if (issue.waiver.waived) {
      throw failure('alreadyWaived', { document: issue.waiver.document ?? '' })
    }
    const { plannedAt } = await refuseWaiver(req, issue)
    await checkEvidenceFile(req, input.file, issue.outlet)
    const effect = await previewEffect({
      req,
      now,
      columns: [issue.column],
      days: [civilDateOf(plannedAt)],
      change: withIssue(issue, { waived: true }),
    })
    const answer = { id: issue.id, effect, warnings: [] }
    if (input.preview) return answer
    const { document, documentDate = null, file = null } = input
    await changeIssue(
      req,
      issue.id,
      { waiver: { waived: true, reason: input.reason, document, documentDate, file } },
      { action: 'issue.waive', reason: input.reason },
    )
    return answer
  },
}

/** Refuses to waive what can't be missed: cancelled, without a slot, a make-up, or gone out. */
export async function refuseWaiver(
  req: PayloadRequest,
  issue: DeskIssue,
): Promise<{ plannedAt: number }> {
  const action = deskActionVerb('issue.waive')
  const { plannedAt } = issue
  if (issue.cancelled) throw failure('cancelledIssue', { action })
  if (plannedAt === null) throw failure('withoutSlot', { action })
  if (issue.makesUp) {
    const { title } = await loadDeskIssue(req, issue.makesUp)
    throw failure('waiveMakeUp', { issue: title })
  }
  await refuseAired(req, issue, 'issue.waive')
  return { plannedAt }
}
