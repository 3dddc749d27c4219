'use client'

import { useEffect, useRef, useState } from 'react'

import type { GroupName } from '@/newsroom/obligations/views/loadPeriod'
import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import type { ShownIssue } from '@/newsroom/obligations/views/shownIssue'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { issueHref } from '../links/pages'
import { actionsFor, type IssueCode, leadingAction } from './actionsFor'
import type { Outcome } from './form/ActionForm'
import { FormOf } from './registry'

type Props = {
  group: GroupName
  issue: ShownIssue
  outlet: string
  may: PeriodAnswer['may']
  /** Whether the action this issue waits for is the one primary action of the screen. */
  leads: boolean
  onOutcome: (outcome: Outcome) => void
}

/** What can be done to an issue: buttons, and the form of the one that was chosen. */
export function IssueActions({ group, issue, outlet, may, leads, onOutcome }: Props) {
  const [chosen, setChosen] = useState<IssueCode | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const actions = actionsFor(group, issue, may)
  const leading = leads ? leadingAction(group, issue, may) : null

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
        {actions.map((action) =>
          action === 'issue.openMakeUp' ? (
            <OpenMakeUps key={action} issue={issue} />
          ) : (
            <button
              key={action}
              type="button"
              className={`ts-button ts-button--small ${
                action === leading ? 'ts-button--primary' : 'ts-button--quiet'
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
          ),
        )}
      </div>
    )
  }
  return (
    <div ref={place}>
      <FormOf
        code={chosen}
        subject={{ issue, outlet }}
        onOutcome={(outcome) => {
          setChosen(null)
          onOutcome(outcome)
        }}
        onClose={close}
      />
    </div>
  )
}

/** The way to what makes an issue up: that is what it waits for. */
function OpenMakeUps({ issue }: Pick<Props, 'issue'>) {
  return issue.makeUps.map(({ id, label }) => (
    <a key={id} className="ts-button ts-button--quiet ts-button--small" href={issueHref(id)}>
      Mở số phát bù
      <span className="sr-only">: {label}</span>
    </a>
  ))
}
