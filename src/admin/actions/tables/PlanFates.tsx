'use client'

import type { PartProps } from '../form/table'
import { fatesOn, type PlanFate, type PlanSubject, type ReplaceValues } from './fatesOn'

/** What becomes of each obligation in force on the day of the replacement. */
export function PlanFates(props: PartProps<PlanSubject, ReplaceValues, ReplaceValues['fates']>) {
  const { subject, values, onChange } = props
  const affected = fatesOn(subject, values)
  return (
    <fieldset className="ts-plan__fates">
      <legend className="ts-label">
        {affected.length > 0
          ? `${affected.length} nghĩa vụ còn hiệu lực vào ngày đó`
          : 'Không nghĩa vụ nào của văn bản cũ còn hiệu lực vào ngày đó.'}
      </legend>
      {affected.map(({ owed, fate }) => {
        const choose = (change: Partial<PlanFate>) =>
          onChange({ ...values.fates, [owed.id]: { ...fate, ...change } })
        return (
          <div key={owed.id} className="ts-plan__fate">
            <p>
              {owed.title} <span className="ts-second">{owed.outletName}</span>
            </p>
            <label>
              <span className="sr-only">Việc với {owed.title}</span>
              <select
                className="ts-input"
                value={fate.fate}
                onChange={({ target }) => choose({ fate: target.value as PlanFate['fate'] })}
              >
                <option value="carry">Chuyển tiếp</option>
                <option value="end">Chấm dứt</option>
              </select>
            </label>
            {fate.fate === 'carry' && (
              <label>
                <span className="sr-only">Điểm, khoản mới của {owed.title}</span>
                <input
                  className="ts-input"
                  value={fate.clause}
                  maxLength={120}
                  autoComplete="off"
                  onChange={({ target }) => choose({ clause: target.value })}
                />
              </label>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
