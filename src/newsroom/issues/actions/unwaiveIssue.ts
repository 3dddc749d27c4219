import { z } from 'zod'

import { civilDateOf } from '@/domain/calendar/civil'

import type { DeskAction } from '../../desk/deskAction'
import { reason, yes } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { previewEffect } from '../../obligations/previewEffect'
import { type DeskIssue, loadDeskIssue } from '../deskIssue'
import { withIssue } from '../issueFacts'
import type { IssueEffect } from './moveIssue'
import { changeIssue } from '../writeIssue'

const Unwaiving = z.object({ reason, preview: yes })

const NO_WAIVER = { waived: false, reason: null, document: null, documentDate: null, file: null }

/** Takes a waiver back; what it said stays in the log. */
export const unwaiveIssue: DeskAction<DeskIssue, typeof Unwaiving, IssueEffect> = {
  name: 'issue.unwaive',
  roles: ['outletHead'],
  load: loadDeskIssue,
  input: Unwaiving,
  run: async ({ req, subject: issue, input, now }) => {
    if (!issue.waiver.waived) throw failure('notWaived')
    const effect = await previewEffect({
      req,
      now,
      columns: [issue.column],
      days: issue.plannedAt === null ? [] : [civilDateOf(issue.plannedAt)],
      change: withIssue(issue, { waived: false }),
    })
    const answer = { id: issue.id, effect, warnings: [] }
    if (input.preview) return answer
    await changeIssue(
      req,
      issue.id,
      { waiver: NO_WAIVER },
      { action: 'issue.unwaive', reason: input.reason },
    )
    return answer
  },
}
