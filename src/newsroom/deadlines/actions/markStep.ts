import { z } from 'zod'

import { NEWSROOM_ROLES } from '@/access/roles'
import { rowOrThrow } from '@/database/rows'

import type { DeskAction } from '../../desk/deskAction'
import { allow } from '../../desk/allow'
import { text } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { changeIssue } from '../../issues/writeIssue'
import { type DeskIssue, loadDeskIssue } from '../../issues/deskIssue'
import { columnSteps } from '../views/loadDeadlines'
import { STEP_ROLES } from '../stepRoles'
import { stepsDoneOf } from '../stepsDone'

const Mark = z.object({
  step: text('Việc', 100),
  done: z.boolean('Hãy cho biết việc đã xong hay chưa.'),
})

type Marked = { id: string; step: string; done: boolean }

/** Says that a step of an issue is done, or that it is not after all. Only those who work on it say so. */
export const markStep: DeskAction<DeskIssue, typeof Mark, Marked> = {
  name: 'issue.markStep',
  roles: NEWSROOM_ROLES,
  load: loadDeskIssue,
  input: Mark,
  run: async ({ req, subject: issue, input, now }) => {
    const column = await rowOrThrow(req, 'columns', issue.column, {
      select: { deadlines: true },
      overrideAccess: true,
    })
    const step = columnSteps(column).find(({ key }) => key === input.step)
    if (!step) throw failure('gone', { what: 'Việc này' })
    const roles = STEP_ROLES[step.kind]
    await allow({ req, subject: issue, roles, action: 'issue.markStep' })
    if (issue.cancelled) throw failure('cancelledIssue', { action: 'đánh dấu' })
    const marks = { ...stepsDoneOf(issue.stepsDone) }
    if (input.done === step.key in marks) return { id: issue.id, ...input }
    if (input.done) {
      const { id = '', name = '' } = (req.user ?? {}) as { id?: string; name?: string }
      marks[step.key] = { at: now.toISOString(), by: id, name }
    } else delete marks[step.key]
    const logged = {
      action: 'issue.markStep',
      reason: `${step.name}: ${input.done ? 'đã xong' : 'chưa xong'}`,
    }
    await changeIssue(req, issue.id, { stepsDone: marks }, logged)
    return { id: issue.id, ...input }
  },
}
