'use client'

import { useId } from 'react'

import type { RuleChoice } from '@/domain/schedule/ruleChoice'

import { DateField } from '../ui/DateField'
import { MonthPicker } from './DayPickers'

type Props = { choice: RuleChoice; onChange: (choice: RuleChoice) => void }

const MAX_COUNT = 999
const FIRST_COUNT = 10

/** How long a recurrence goes on, and in which months: most go on for ever, so this is folded away. */
export function ChoiceEndFields({ choice, onChange }: Props) {
  const id = useId()
  const { months, ending } = choice
  const isYearly = choice.kind === 'yearly'
  const isLimited =
    ending.count !== null || ending.until !== null || (!isYearly && months.length > 0)
  const way = ending.count !== null ? 'count' : ending.until !== null ? 'until' : 'never'
  const end = (chosen: string) => {
    if (chosen === 'count') return { count: FIRST_COUNT, until: null }
    return { count: null, until: chosen === 'until' ? '' : null }
  }
  return (
    <details className="ts-recur__limits" open={isLimited || undefined}>
      <summary>Kết thúc, chỉ một số tháng</summary>
      <div className="ts-recur__row">
        <div>
          <label htmlFor={`${id}-way`} className="ts-label">
            Kết thúc
          </label>
          <select
            id={`${id}-way`}
            className="ts-input"
            value={way}
            onChange={({ target }) => onChange({ ...choice, ending: end(target.value) })}
          >
            <option value="never">Không kết thúc</option>
            <option value="until">Đến hết một ngày</option>
            <option value="count">Sau một số lần</option>
          </select>
        </div>
        {ending.until !== null && (
          <DateField
            label="Đến hết ngày"
            value={ending.until}
            onChange={(until) => onChange({ ...choice, ending: { count: null, until } })}
          />
        )}
        {ending.count !== null && (
          <div>
            <label htmlFor={`${id}-count`} className="ts-label">
              Số lần
            </label>
            <input
              id={`${id}-count`}
              type="number"
              className="ts-input"
              min={1}
              max={MAX_COUNT}
              value={ending.count}
              onChange={({ target }) => {
                const count = Math.trunc(target.valueAsNumber)
                if (count < 1 || count > MAX_COUNT || Number.isNaN(count)) return
                onChange({ ...choice, ending: { count, until: null } })
              }}
            />
          </div>
        )}
      </div>
      {!isYearly && (
        <MonthPicker
          legend="Chỉ trong các tháng (không chọn: mọi tháng)"
          chosen={months}
          onChange={(chosen) => onChange({ ...choice, months: chosen })}
        />
      )}
    </details>
  )
}
