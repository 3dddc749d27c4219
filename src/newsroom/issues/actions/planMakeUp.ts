import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { civilDateOf } from '@/domain/calendar/civil'

import type { DeskAction } from '../../desk/deskAction'
import { instant, yes } from '../../desk/inputs'
import { demandAcceptance } from '../../desk/deskRefusal'
import { type Change, previewEffect } from '../../obligations/previewEffect'
import { type DeskIssue, loadDeskIssue } from '../deskIssue'
import { judgeTime } from './judgeTime'
import type { IssueEffect } from './moveIssue'
import { refuseMakeUp } from './refuseMakeUp'
import { addIssue } from '../writeIssue'

const MakeUp = z.object({
  plannedAt: instant('Giờ phát bù'),
  preview: yes,
  acceptWarnings: yes,
})

const WANTED = 'make-up'
/** Longer than any obligation's minimum: how long it will be is not known yet. */
const LONG_ENOUGH_S = 86_400

type Planned = IssueEffect & { label: string | null; plannedAt: string }

/**
 * Plans an issue that makes up for one that was or will be missed. The effect is what its airing would do if it were
 * today: until then it counts nowhere, and never while the other can still air (ledger.md, Make-up, Fate).
 */
export const planMakeUp: DeskAction<DeskIssue, typeof MakeUp, Planned> = {
  name: 'issue.makeUp',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: MakeUp,
  run: async ({ req, subject: missed, input, now }) => {
    await refuseMakeUp(req, missed)
    const { plannedAt } = input
    const warnings = await judgeTime({
      req,
      column: missed.column,
      plannedAt,
      now,
      mustBeOwed: true,
    })
    const text = new Date(plannedAt).toISOString()
    const effect = await previewEffect({
      req,
      now,
      columns: [missed.column],
      days: [civilDateOf(missed.plannedAt ?? plannedAt)],
      change: onceAired(missed, now.toISOString()),
    })
    const answer = { id: '', label: null, plannedAt: text, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    const { name, topics, request, sample } = missed
    const made = await addIssue(
      req,
      {
        column: missed.column,
        plannedAt: text,
        makesUp: missed.id,
        title: name,
        topics,
        request,
        sample,
      },
      { reason: `Phát bù cho ${missed.title}` },
    )
    return { ...answer, id: made.id, label: made.label ?? null }
  },
}

function onceAired({ id, column }: DeskIssue, at: string): Change {
  return (facts) => ({
    ...facts,
    issues: [
      ...facts.issues,
      { id: WANTED, column, plannedAt: at, cancelled: false, waived: false, makesUp: id },
    ],
    airings: [
      ...facts.airings,
      {
        id: WANTED,
        issue: WANTED,
        startedAt: at,
        seconds: LONG_ENOUGH_S,
        kind: 'first',
        confirmed: true,
      },
    ],
  })
}
