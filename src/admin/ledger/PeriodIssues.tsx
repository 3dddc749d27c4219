'use client'

import { useEffect, useRef } from 'react'

import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import { EmptyState } from '../ui/EmptyState'
import type { Outcome } from '../actions/form/ActionForm'
import { leadingAction } from '../actions/actionsFor'
import { IssueActions } from '../actions/IssueActions'
import { IssueEntry } from './IssueEntry'

type Props = {
  answer: PeriodAnswer
  may: PeriodAnswer['may']
  /** The issue somebody came for: it stands out, and its action leads. */
  sought?: string | null
  onOutcome: (outcome: Outcome) => void
}

/** The issues of a period by fate, each with what can be done to it. */
export function PeriodIssues({ answer, may, sought = null, onOutcome }: Props) {
  const { obligation, groups } = answer
  const list = useRef<HTMLUListElement>(null)
  const entries = groups.flatMap(({ name, issues }) => issues.map((issue) => ({ name, issue })))
  const waiting = entries.filter(({ name, issue }) => leadingAction(name, issue, may) !== null)
  const leader = waiting.find(({ issue }) => issue.id === sought) ?? waiting[0]

  useEffect(() => {
    if (!sought) return
    list.current?.querySelector('[data-sought]')?.scrollIntoView({ block: 'center' })
  }, [sought])

  return (
    <>
      {answer.unplanned > 0 && (
        <EmptyState
          action={
            may.schedule
              ? { label: 'Thêm số', href: '/admin/collections/issues/create' }
              : undefined
          }
        >
          {`${answer.unplanned} số phải có trong kỳ này chưa từng được lên lịch.`}
        </EmptyState>
      )}
      {groups.length === 0 && answer.unplanned === 0 && (
        <EmptyState>Chưa có số nào được lên lịch hoặc phát trong kỳ này.</EmptyState>
      )}
      <ul ref={list} className="ts-lines">
        {entries.map(({ name, issue }) => (
          <IssueEntry key={issue.id} group={name} issue={issue} isSought={issue.id === sought}>
            <IssueActions
              {...{ group: name, issue, may, onOutcome }}
              outlet={obligation.outletId}
              leads={leader?.issue === issue}
            />
          </IssueEntry>
        ))}
      </ul>
    </>
  )
}
