'use client'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { HolidayPolicy } from '@/domain/schedule/holidayPolicy'
import type { TouchedIssue } from '@/newsroom/holidays/views/touchedIssues'

import { issueHref } from '../links/pages'
import { decisionOptions } from './decisionWords'
import type { Choices } from './useHolidayPaste'

type Props = {
  issues: readonly TouchedIssue[]
  busy: boolean
  onChoose: (changed: Choices) => void
}

const FOR_ALL: readonly [HolidayPolicy, string][] = [
  ['moveBefore', 'Chuyển trước'],
  ['moveAfter', 'Chuyển sau'],
  ['keep', 'Giữ nguyên'],
  ['excuse', 'Không tính thiếu'],
]

/** The issues that stand on the new days off, and what is to be done with each, or with all. */
export function TouchedIssues({ issues, busy, onChoose }: Props) {
  if (issues.length === 0) return null
  const mayAll = (choice: HolidayPolicy) =>
    issues.filter((issue) => decisionOptions(issue).some((option) => option.choice === choice))
  const chooseAll = (choice: HolidayPolicy) =>
    onChoose(Object.fromEntries(mayAll(choice).map(({ id }) => [id, choice])))
  return (
    <section aria-labelledby="touched-title" className="ts-holidays__touched">
      <h3 id="touched-title">{issues.length} số đã xếp vào ngày nghỉ mới: làm gì với từng số?</h3>
      {issues.length > 1 && (
        <div className="ts-entry__actions" role="group" aria-label="Chọn cho tất cả">
          <span className="ts-second">Cho tất cả:</span>
          {FOR_ALL.filter(([choice]) => mayAll(choice).length > 0).map(([choice, words]) => (
            <button
              key={choice}
              type="button"
              className="ts-button ts-button--quiet ts-button--small"
              disabled={busy}
              onClick={() => chooseAll(choice)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
      <ul className="ts-lines">
        {issues.map((issue) => (
          <li key={issue.id} className="ts-line ts-holidays__issue">
            <div className="ts-line__text">
              <a className="ts-quiet-link" href={issueHref(issue.id)}>
                {issue.label}
              </a>
              <span className="ts-second">
                {[
                  formatDateTime(issue.plannedAt),
                  issue.outletName,
                  `trùng ${issue.holiday}`,
                  issue.isPast && 'giờ phát đã qua',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <select
                className="ts-input"
                aria-label={`Làm gì với ${issue.label}`}
                value={issue.choice}
                disabled={busy}
                onChange={({ target }) => onChoose({ [issue.id]: target.value as HolidayPolicy })}
              >
                {decisionOptions(issue).map(({ choice, words }) => (
                  <option key={choice} value={choice}>
                    {words}
                  </option>
                ))}
              </select>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
