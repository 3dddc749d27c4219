'use client'

import { useId, useState } from 'react'

import {
  type ChoiceKind,
  choiceOf,
  isComplete,
  type RuleChoice,
  ruleOfChoice,
} from '@/domain/schedule/ruleChoice'

import { ChoiceEndFields } from './ChoiceEndFields'
import { MonthDayPicker, MonthPicker, NthWeekdayPicker, WeekdayPicker } from './DayPickers'
import { KIND_WORDS, newChoice, UNIT_WORDS } from './choiceWords'

type Props = { rrule: string; onChange: (rrule: string) => void }

/** A rule put together by hand. What is not complete yet is no rule: it stays here until a day is chosen. */
export function RuleBuilder({ rrule, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<{ choice: RuleChoice; rrule: string } | null>(null)
  const choice = draft && draft.rrule === rrule ? draft.choice : choiceOf(rrule)
  const isExpert = choice === null && rrule.trim() !== ''

  const choose = (next: RuleChoice) => {
    const written = isComplete(next) ? ruleOfChoice(next) : ''
    setDraft({ choice: next, rrule: written })
    onChange(written)
  }
  const chooseKind = (kind: string) => {
    if (kind === 'none') {
      setDraft(null)
      onChange('')
    } else choose(newChoice(kind as ChoiceKind, choice))
  }

  return (
    <fieldset className="ts-recur__builder">
      <legend className="ts-label">Hoặc chọn</legend>
      <div className="ts-recur__row">
        <div>
          <label htmlFor={`${id}-kind`} className="ts-label">
            Lặp lại
          </label>
          <select
            id={`${id}-kind`}
            className="ts-input"
            value={isExpert ? 'expert' : (choice?.kind ?? 'none')}
            onChange={({ target }) => chooseKind(target.value)}
          >
            <option value="none">Không có lịch cố định</option>
            {Object.entries(KIND_WORDS).map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
            {isExpert && (
              <option value="expert" disabled>
                Quy tắc riêng, xem RRULE bên dưới
              </option>
            )}
          </select>
        </div>
        {choice && (
          <div className="ts-recur__every">
            <label htmlFor={`${id}-every`} className="ts-label">
              Mỗi
            </label>
            <span>
              <input
                id={`${id}-every`}
                type="number"
                className="ts-input"
                min={1}
                max={99}
                value={choice.every}
                aria-describedby={`${id}-unit`}
                onChange={({ target }) => {
                  const every = Math.trunc(target.valueAsNumber)
                  if (every >= 1 && every <= 99) choose({ ...choice, every })
                }}
              />
              <span id={`${id}-unit`}>{UNIT_WORDS[choice.kind]} một lần</span>
            </span>
          </div>
        )}
      </div>
      {choice && <Days choice={choice} onChange={choose} />}
      {choice && !isComplete(choice) && (
        <p className="ts-rule__problem" data-tone="warning" role="status">
          Chưa chọn ngày nào. Hãy đánh dấu ít nhất một ngày
          {choice.kind === 'yearly' ? ' và một tháng' : ''}.
        </p>
      )}
      {choice && <ChoiceEndFields choice={choice} onChange={choose} />}
    </fieldset>
  )
}

type DaysProps = { choice: RuleChoice; onChange: (choice: RuleChoice) => void }

function Days({ choice, onChange }: DaysProps) {
  switch (choice.kind) {
    case 'daily':
      return null
    case 'weekly':
      return (
        <WeekdayPicker
          chosen={choice.weekdays}
          onChange={(weekdays) => onChange({ ...choice, weekdays })}
        />
      )
    case 'nthWeekdays':
      return (
        <NthWeekdayPicker chosen={choice.days} onChange={(days) => onChange({ ...choice, days })} />
      )
    case 'monthDays':
      return (
        <MonthDayPicker
          chosen={choice.days}
          hasLast
          onChange={(days) => onChange({ ...choice, days })}
        />
      )
    case 'yearly':
      return (
        <>
          <MonthPicker
            chosen={choice.months}
            onChange={(months) => onChange({ ...choice, months })}
          />
          <MonthDayPicker chosen={choice.days} onChange={(days) => onChange({ ...choice, days })} />
        </>
      )
  }
}
