'use client'

import { SaveButton, useDocumentInfo, useForm } from '@payloadcms/ui'
import { type MouseEvent, useState } from 'react'

import { civilDateOf } from '@/domain/calendar/civil'

import { ChangeDialog } from './ChangeDialog'
import { formSchedule, isSameForm } from './formSchedule'
import { useReschedule } from './useReschedule'

/**
 * The save button of a column. A schedule that would move or drop what is planned is asked about first: from when, and
 * what becomes of each issue; the rest of the form is saved after it.
 */
export function ColumnSaveButton() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { getData, submit } = useForm()
  const { look } = useReschedule(`/columns/${id}/schedule`)
  const [asked, setAsked] = useState<Record<string, unknown> | null>(null)

  /** Before the button itself hears the click. */
  const intercept = (event: MouseEvent) => {
    if (!id || !(event.target as Element).closest('#action-save')) return
    const schedule = formSchedule(getData())
    if (isSameForm(schedule, formSchedule(savedDocumentData ?? {}))) return
    event.preventDefault()
    event.stopPropagation()
    void ask(schedule)
  }
  const ask = async (schedule: Record<string, unknown>) => {
    const answer = await look({ schedule, from: civilDateOf(Date.now()) })
    if (answer.ok && answer.change.issues.length > 0) setAsked(schedule)
    else void submit()
  }

  return (
    <div onClickCapture={intercept}>
      <SaveButton />
      {asked && (
        <ChangeDialog
          column={String(id)}
          name={String(savedDocumentData?.name ?? 'chuyên mục')}
          schedule={asked}
          onDone={() => {
            setAsked(null)
            void submit()
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
