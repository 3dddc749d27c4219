'use client'

import { confirmedRun } from '@/domain/airing/standing'
import type { ShownIssue } from '@/newsroom/obligations/views/shownIssue'
import type { DeskActionName } from '@/newsroom/words/deskActions'

import type { Outcome } from './ActionForm'
import { ConfirmAiring } from './ConfirmAiring'
import { ConfirmAiringForm } from './ConfirmAiringForm'
import { MakeUpPicker } from './MakeUpPicker'
import { MoveForm } from './MoveForm'
import { ReasonForm } from './ReasonForm'
import { WaiveForm } from './WaiveForm'

type Props = {
  action: DeskActionName
  issue: Pick<ShownIssue, 'id' | 'label' | 'plannedAt' | 'airings'>
  outlet: string
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

/** The form of one action on an issue, wherever it is opened. */
export function IssueActionForm({ action, issue, outlet, onOutcome, onClose }: Props) {
  const way = { issue, onOutcome, onClose }
  const run = confirmedRun(issue.airings)
  switch (action) {
    case 'airing.confirm':
      return <ConfirmAiring {...way} outlet={outlet} />
    case 'airing.correct':
      return run ? (
        <ConfirmAiringForm {...way} outlet={outlet} start={run} correcting={run.id} />
      ) : null
    case 'airing.reject':
      return run ? (
        <ReasonForm action={action} id={run.id} label={issue.label} {...{ onOutcome, onClose }} />
      ) : null
    case 'issue.makeUp':
      return <MakeUpPicker {...way} />
    case 'issue.waive':
      return <WaiveForm {...way} outlet={outlet} />
    case 'issue.move':
      return <MoveForm {...way} />
    case 'issue.cancel':
    case 'issue.restore':
    case 'issue.unwaive':
      return (
        <ReasonForm action={action} id={issue.id} label={issue.label} {...{ onOutcome, onClose }} />
      )
    default:
      return null
  }
}
