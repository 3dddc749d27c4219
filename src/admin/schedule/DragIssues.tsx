'use client'

import { type DragEvent, type ReactNode, useRef, useState } from 'react'

import type { CivilDate } from '@/domain/calendar/civil'

import { MoveIssueDialog } from './MoveIssueDialog'

const CARD = '[data-move-id]'
const DAY = '[data-day]'

type Dropped = { id: string; label: string; plannedAt: number | null; toDate: CivilDate }

/**
 * Lets cards of the calendar be dragged to another day. Nothing moves by the drop alone: it opens the dialog that says
 * what the move does. Whoever does not drag has the button on the card.
 */
export function DragIssues({ isApproved, children }: { isApproved: boolean; children: ReactNode }) {
  const dragged = useRef<Omit<Dropped, 'toDate'> | null>(null)
  const over = useRef<HTMLElement | null>(null)
  const [dropped, setDropped] = useState<Dropped | null>(null)

  const mark = (day: HTMLElement | null) => {
    over.current?.removeAttribute('data-over')
    day?.setAttribute('data-over', 'true')
    over.current = day
  }

  const start = (event: DragEvent) => {
    const card = (event.target as Element).closest<HTMLElement>(CARD)
    if (!card) return
    const { moveId = '', moveLabel = '', moveAt } = card.dataset
    dragged.current = { id: moveId, label: moveLabel, plannedAt: moveAt ? Number(moveAt) : null }
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', moveLabel)
  }

  const hover = (event: DragEvent) => {
    if (!dragged.current) return
    const day = (event.target as Element).closest<HTMLElement>(DAY)
    if (day) event.preventDefault()
    if (day !== over.current) mark(day)
  }

  const drop = (event: DragEvent) => {
    const toDate = (event.target as Element).closest<HTMLElement>(DAY)?.dataset.day
    const issue = dragged.current
    if (!issue || !toDate) return
    event.preventDefault()
    setDropped({ ...issue, toDate })
  }

  const end = () => {
    dragged.current = null
    mark(null)
  }

  return (
    <div onDragStart={start} onDragOver={hover} onDrop={drop} onDragEnd={end}>
      {children}
      {dropped && (
        <MoveIssueDialog
          key={`${dropped.id} ${dropped.toDate}`}
          {...dropped}
          isApproved={isApproved}
          onClose={() => setDropped(null)}
        />
      )}
    </div>
  )
}
