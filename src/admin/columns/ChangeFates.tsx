'use client'

import type { Choice } from '@/domain/schedule/proposeChange'
import type { Rescheduled, ShownFate } from '@/newsroom/columns/actions/reschedule'

import { Effects } from '../actions/form/Effects'
import { StatePill } from '../ui/StatePill'
import type { Tone } from '../ui/tone'

const FATES: Record<ShownFate['fate'], { words: string; tone: Tone }> = {
  same: { words: 'Không đổi', tone: 'muted' },
  move: { words: 'Dời', tone: 'waiting' },
  stay: { words: 'Giữ nguyên', tone: 'muted' },
  go: { words: 'Bỏ', tone: 'warning' },
}
const CHOICE_WORDS: Record<Choice, string> = { move: 'Dời', stay: 'Giữ nguyên', go: 'Bỏ' }
const SHOWN = 6

type Props = {
  change: Rescheduled
  onChoose: (issue: string, choice: Choice) => void
}

/** What becomes of each planned issue, what comes new, and what that does to the ledger and to approved months. */
export function ChangeFates({ change, onChoose }: Props) {
  const { issues, added, effect, months } = change
  const more = added.length - SHOWN
  return (
    <div className="ts-change">
      <p className="ts-label">
        {issues.length === 0
          ? 'Không số đã lên lịch nào thay đổi.'
          : `${issues.length} số đã lên lịch`}
      </p>
      <ul className="ts-change__issues">
        {issues.map((issue) => (
          <li key={issue.id}>
            <div>
              <strong>{issue.label}</strong>
              <span className="ts-change__when">
                {issue.from}
                {issue.to && issue.to !== issue.from && ` → ${issue.to}`}
              </span>
              {issue.holds.length > 0 && (
                <span className="ts-second">Đã có: {issue.holds.join(', ')}</span>
              )}
            </div>
            {issue.choices.length > 0 ? (
              <select
                className="ts-input"
                aria-label={`Cách xử lý ${issue.label}`}
                value={issue.fate}
                onChange={({ target }) => onChoose(issue.id, target.value as Choice)}
              >
                {issue.choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {CHOICE_WORDS[choice]}
                  </option>
                ))}
              </select>
            ) : (
              <StatePill tone={FATES[issue.fate].tone}>{FATES[issue.fate].words}</StatePill>
            )}
          </li>
        ))}
      </ul>
      {added.length > 0 && (
        <p>
          Thêm {added.length} số mới: {added.slice(0, SHOWN).join('; ')}
          {more > 0 && ` và ${more} số nữa`}.
        </p>
      )}
      {months.length > 0 && (
        <ul className="ts-change__months" data-tone="warning">
          {months.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <Effects lines={effect} />
    </div>
  )
}
