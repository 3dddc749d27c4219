'use client'

import { useEffect, useRef, useState } from 'react'

import type { GroupName } from '@/newsroom/obligations/loadPeriod'
import type { PeriodAnswer, ShownIssue } from '@/newsroom/obligations/periodAnswer'
import { DESK_ACTION_WORDS, type DeskActionName } from '@/newsroom/words/deskActions'

import type { Outcome } from './ActionForm'
import { actionsFor, standingRun } from './actionsFor'
import { ConfirmAiringForm } from './ConfirmAiringForm'
import { MakeUpPicker } from './MakeUpPicker'
import { MoveForm } from './MoveForm'
import { ReasonForm } from './ReasonForm'
import { WaiveForm } from './WaiveForm'

type Props = {
  group: GroupName
  issue: ShownIssue
  outlet: string
  may: PeriodAnswer['may']
  /** Whether this issue's first action is the one primary action of the drawer. */
  leads: boolean
  onOutcome: (outcome: Outcome) => void
}

/** What can be done to an issue: buttons, and the form of the one that was chosen. */
export function IssueActions({ group, issue, outlet, may, leads, onOutcome }: Props) {
  const [chosen, setChosen] = useState<DeskActionName | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const actions = actionsFor(group, issue, may)

  // Whoever opened a form goes on in its first field.
  useEffect(() => {
    if (!chosen) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [chosen])

  if (actions.length === 0) return null
  const close = () => {
    setChosen(null)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (!chosen) {
    return (
      <div className="ts-entry__actions">
        {actions.map((action, index) => (
          <button
            key={action}
            type="button"
            className={`ts-button ts-button--small ${
              leads && index === 0 ? 'ts-button--primary' : 'ts-button--quiet'
            }`}
            ref={(button) => {
              if (button && opener.current?.dataset.action === action) opener.current = button
            }}
            data-action={action}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget
              setChosen(action)
            }}
          >
            {DESK_ACTION_WORDS[action]}
            <span className="sr-only">: {issue.label}</span>
          </button>
        ))}
      </div>
    )
  }
  return (
    <div ref={place}>
      <Chosen
        {...{ action: chosen, issue, outlet }}
        onOutcome={(outcome) => {
          setChosen(null)
          onOutcome(outcome)
        }}
        onClose={close}
      />
    </div>
  )
}

type ChosenProps = Pick<Props, 'issue' | 'outlet' | 'onOutcome'> & {
  action: DeskActionName
  onClose: () => void
}

function Chosen({ action, issue, outlet, onOutcome, onClose }: ChosenProps) {
  const way = { issue, onOutcome, onClose }
  const run = standingRun(issue)
  switch (action) {
    case 'airing.confirm':
      return <ConfirmAiringForm {...way} outlet={outlet} />
    case 'airing.correct':
      return run ? <ConfirmAiringForm {...way} outlet={outlet} correcting={run} /> : null
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
