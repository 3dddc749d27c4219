'use client'

import { useState } from 'react'

import { MoveIssueDialog } from './MoveIssueDialog'

type Props = {
  id: string
  label: string
  /** Epoch milliseconds. */
  plannedAt: number | null
  /** It went out or was cancelled otherwise: there is nothing to move. */
  isOpen: boolean
  /** The schedule it stands in is approved: the move is a change to be approved. */
  isApproved: boolean
}

/** The button that moves an issue to another time. */
export function MoveIssue({ id, label, plannedAt, isOpen, isApproved }: Props) {
  const [asks, setAsks] = useState(false)
  if (!isOpen) return null
  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        aria-haspopup="dialog"
        onClick={() => setAsks(true)}
      >
        Dời lịch<span className="sr-only">: {label}</span>
      </button>
      {asks && (
        <MoveIssueDialog
          id={id}
          label={label}
          plannedAt={plannedAt}
          isApproved={isApproved}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
