'use client'

import { DESK_ACTION_WORDS, type DeskActionName } from '@/newsroom/words/deskActions'

import { DrawerAction } from '../ledger/actions/DrawerAction'
import { IssueActionForm } from '../ledger/actions/IssueActionForm'

type Props = {
  action: DeskActionName
  issue: { id: string; label: string; plannedAt: string | null }
  outlet: string
}

/** One action on an issue from where its line stands: the form opens beside the list. */
export function IssueDrawerAction({ action, issue, outlet }: Props) {
  return (
    <DrawerAction
      label={DESK_ACTION_WORDS[action]}
      about={issue.label}
      form={(way) => (
        <IssueActionForm
          {...way}
          action={action}
          issue={{ ...issue, airings: [] }}
          outlet={outlet}
        />
      )}
    />
  )
}
