import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import type { DeskAction } from '../../desk/deskAction'
import { instant, reason, yes } from '../../desk/inputs'
import { demandAcceptance, type Warning } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { type EffectLine, previewEffect } from '../../obligations/previewEffect'
import { deskActionVerb } from '../../words/deskActions'
import { type DeskIssue, loadDeskIssue, refuseAired } from '../deskIssue'
import { withIssue } from '../issueFacts'
import { judgeTime } from './judgeTime'
import { changeIssue } from '../writeIssue'

const Move = z.object({
  plannedAt: instant('Giờ mới'),
  reason,
  preview: yes,
  acceptWarnings: yes,
})

/** Where an issue is, and what that does to the ledger. */
export type IssueEffect = { id: string; effect: EffectLine[]; warnings: Warning[] }

/** Moves an issue to another time; `preview` says what it does to the periods on both sides, and writes nothing. */
export const moveIssue: DeskAction<DeskIssue, typeof Move, IssueEffect & { plannedAt: string }> = {
  name: 'issue.move',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Move,
  run: async ({ req, subject: issue, input, now }) => {
    const { plannedAt } = input
    const warnings = await judgeMove({ req, issue, plannedAt, now })
    const text = new Date(plannedAt).toISOString()
    const effect = await previewEffect({
      req,
      now,
      columns: [issue.column],
      days: [issue.plannedAt, plannedAt].filter((at) => at !== null).map((at) => civilDateOf(at)),
      change: withIssue(issue, { plannedAt: text }),
    })
    const answer = { id: issue.id, plannedAt: text, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    await changeIssue(
      req,
      issue.id,
      { plannedAt: text, ...(isOtherYear(issue, plannedAt) && { number: null }) },
      { action: 'issue.move', reason: input.reason },
    )
    return answer
  },
}

/**
 * Whether an issue may go to another time.
 * @returns what is to be weighed.
 * @throws with what speaks against it.
 */
export async function judgeMove({ req, issue, plannedAt, now }: Moving): Promise<Warning[]> {
  const action = deskActionVerb('issue.move')
  if (issue.cancelled) throw failure('cancelledIssue', { action })
  await refuseAired(req, issue, 'issue.move')
  if (plannedAt === issue.plannedAt) throw failure('sameSlot')
  const { id, column } = issue
  return [...passed(issue, now), ...(await judgeTime({ req, column, plannedAt, now, except: id }))]
}

type Moving = { req: PayloadRequest; issue: DeskIssue; plannedAt: number; now: Date }

function passed({ plannedAt }: DeskIssue, now: Date): Warning[] {
  if (plannedAt === null || plannedAt > now.getTime()) return []
  const message =
    `Giờ cũ ${formatDateTime(plannedAt)} đã qua. Nếu số này bị lỡ, hãy lên lịch phát bù thay vì dời: ` +
    'dời sang kỳ khác không bù cho kỳ cũ.'
  return [{ code: 'slotPassed', message }]
}

/** Numbers are counted by year: in another year the issue gets that year's next one. */
function isOtherYear(issue: DeskIssue, plannedAt: number): boolean {
  const yearOf = (at: number) => civilDateOf(at).slice(0, 4)
  return issue.plannedAt !== null && yearOf(issue.plannedAt) !== yearOf(plannedAt)
}
