'use client'

import { useRef, useState } from 'react'

import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import type { Outcome } from './ActionForm'
import { EndSuspensionForm } from './EndSuspensionForm'
import { QuotaForm } from './QuotaForm'
import { SuspendForm } from './SuspendForm'

type Props = { answer: PeriodAnswer; onOutcome: (outcome: Outcome) => void }

/** What can be done to the obligation itself and its columns: suspend, end that early, another quota. */
export function ObligationActions({ answer, onOutcome }: Props) {
  const { obligation, suspensions, asOf } = answer
  const [chosen, setChosen] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement | null>(null)
  const maySuspend = answer.may.waive && asOf === null && obligation.columns.length > 0
  const mayChange = obligation.mayChange && asOf === null && obligation.columns.length > 0
  const close = () => {
    setChosen(null)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const way = {
    onOutcome: (outcome: Outcome) => {
      setChosen(null)
      onOutcome(outcome)
    },
    onClose: close,
  }
  const button = (key: string, label: string, about: string) => (
    <button
      type="button"
      className="ts-button ts-button--quiet ts-button--small"
      onClick={({ currentTarget }) => {
        opener.current = currentTarget
        setChosen(key)
      }}
    >
      {label}
      <span className="sr-only">: {about}</span>
    </button>
  )
  const quotaWord =
    DESK_ACTION_WORDS[
      obligation.measureKind === 'unset' ? 'obligation.enterQuota' : 'obligation.change'
    ]

  return (
    <>
      {suspensions.length > 0 && (
        <>
          <h3>Tạm dừng trong kỳ</h3>
          <ul className="ts-behind__issues">
            {suspensions.map((one) => (
              <li key={one.id} className="ts-entry">
                <p>
                  Từ <span className="ts-figure">{formatDatePadded(one.from)}</span> đến hết{' '}
                  <span className="ts-figure">{formatDatePadded(one.to)}</span>, theo {one.document}
                </p>
                <p className="ts-second">{[...one.columns, one.reason].join(' · ')}</p>
                {maySuspend &&
                  (chosen === one.id ? (
                    <EndSuspensionForm suspension={one} {...way} />
                  ) : (
                    <div className="ts-entry__actions">
                      {button(one.id, DESK_ACTION_WORDS['suspension.end'], one.document)}
                    </div>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {(maySuspend || mayChange) && (
        <>
          <h3>Nghĩa vụ và chuyên mục</h3>
          {chosen === 'suspend' && (
            <SuspendForm columns={obligation.columns} outlet={obligation.outletId} {...way} />
          )}
          {chosen === 'quota' && <QuotaForm obligation={obligation} {...way} />}
          {chosen !== 'suspend' && chosen !== 'quota' && (
            <div className="ts-entry__actions">
              {maySuspend &&
                button('suspend', DESK_ACTION_WORDS['column.suspend'], obligation.title)}
              {mayChange && button('quota', quotaWord, obligation.title)}
            </div>
          )}
        </>
      )}
    </>
  )
}
