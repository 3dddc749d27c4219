'use client'

import { type MouseEvent, type ReactNode, useState } from 'react'

import { AddIssueDialog, type ColumnOption } from './AddIssueDialog'

type Props = { columns: readonly ColumnOption[]; isApproved: boolean; children: ReactNode }

/** Lets an issue be added by clicking a day of the calendar; its plus is the same for those without a mouse. */
export function AddIssueByDay({ columns, isApproved, children }: Props) {
  const [date, setDate] = useState<string | null>(null)

  const click = ({ target }: MouseEvent) => {
    const element = target as Element
    const isPlus = element.closest('[data-add-issue]')
    if (!isPlus && element.closest('a, button, article, dialog, input, select')) return
    const day = element.closest<HTMLElement>('[data-addable]')?.dataset.day
    if (day) setDate(day)
  }

  return (
    // The plus in each day is what a keyboard presses; the click on the day is only its shortcut.
    <div role="presentation" onClick={click}>
      {children}
      {date && (
        <AddIssueDialog
          key={date}
          date={date}
          columns={columns}
          isApproved={isApproved}
          onClose={() => setDate(null)}
        />
      )}
    </div>
  )
}
