'use client'

import { useRef, useState } from 'react'

import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import type { Outcome } from './form/ActionForm'
import { type FormCode, FormOf, type Subjects } from './registry'
import { quotaCode } from './tables/obligationForms'

type Props = { answer: PeriodAnswer; onOutcome: (outcome: Outcome) => void }
type Act = { [Code in FormCode]: { code: Code; subject: Subjects[Code]; about: string } }[FormCode]

/** What can be done to the obligation itself and its columns: suspend, end that early, another quota. */
export function ObligationActions({ answer, onOutcome }: Props) {
  const { obligation, suspensions, asOf } = answer
  const { columns, outletId: outlet, title } = obligation
  const mayAct = asOf === null && columns.length > 0
  const maySuspend = answer.may.waive && mayAct
  const acts: Act[] = []
  if (maySuspend) acts.push({ code: 'column.suspend', subject: { columns, outlet }, about: title })
  if (obligation.mayChange && mayAct)
    acts.push({ code: quotaCode(obligation), subject: obligation, about: title })
  return (
    <>
      {suspensions.length > 0 && (
        <>
          <h3>Tạm dừng trong kỳ</h3>
          <ul className="ts-lines">
            {suspensions.map((one) => (
              <li key={one.id} className="ts-entry">
                <p>
                  Từ <span className="ts-figure">{formatDatePadded(one.from)}</span> đến hết{' '}
                  <span className="ts-figure">{formatDatePadded(one.to)}</span>, theo {one.document}
                </p>
                <p className="ts-second">{[...one.columns, one.reason].join(' · ')}</p>
                {maySuspend && (
                  <Acts
                    acts={[{ code: 'suspension.end', subject: one, about: one.document }]}
                    onOutcome={onOutcome}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {acts.length > 0 && (
        <>
          <h3>Nghĩa vụ và chuyên mục</h3>
          <Acts acts={acts} onOutcome={onOutcome} />
        </>
      )}
    </>
  )
}

/** Buttons, and in their place the form of the one that was chosen. */
function Acts({ acts, onOutcome }: { acts: readonly Act[]; onOutcome: Props['onOutcome'] }) {
  const [chosen, setChosen] = useState<FormCode | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const act = acts.find(({ code }) => code === chosen)
  if (act) {
    return (
      <FormOf
        code={act.code}
        subject={act.subject}
        onOutcome={(outcome) => {
          setChosen(null)
          onOutcome(outcome)
        }}
        onClose={() => {
          setChosen(null)
          requestAnimationFrame(() =>
            place.current?.querySelector<HTMLElement>(`[data-action="${act.code}"]`)?.focus(),
          )
        }}
      />
    )
  }
  return (
    <div ref={place} className="ts-entry__actions">
      {acts.map(({ code, about }) => (
        <button
          key={code}
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          data-action={code}
          onClick={() => setChosen(code)}
        >
          {DESK_ACTION_WORDS[code]}
          <span className="sr-only">: {about}</span>
        </button>
      ))}
    </div>
  )
}
