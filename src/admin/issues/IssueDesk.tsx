'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import type { DeskRights } from '@/newsroom/desk/rightsAt'
import type { GroupName } from '@/newsroom/obligations/views/loadPeriod'
import type { ShownIssue } from '@/newsroom/obligations/views/shownIssue'

import { IssueActions } from '../actions/IssueActions'

type Props = { standing: GroupName; issue: ShownIssue; outlet: string; may: DeskRights }

/** What can be done to the issue, on its own page: the actions of the ledger. */
export function IssueDesk({ standing, issue, outlet, may }: Props) {
  const router = useRouter()
  return (
    <div className="ts-issue__desk">
      <IssueActions
        {...{ issue, outlet, may }}
        group={standing}
        leads
        onOutcome={(outcome) => {
          if ('gone' in outcome) toast.error(outcome.gone)
          else toast.success(outcome.success)
          router.refresh()
        }}
      />
    </div>
  )
}
