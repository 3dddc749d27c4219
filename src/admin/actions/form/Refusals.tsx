'use client'

import type { Refusal } from '../../send/send'

/** What went wrong and what to weigh, above the buttons; nothing typed is lost. */
export function Refusals({ refusal }: { refusal: Pick<Refusal, 'problems' | 'warnings'> | null }) {
  const problems = refusal?.problems ?? []
  const warnings = refusal?.warnings ?? []
  return (
    <div className="ts-act__refusals" role="alert">
      {problems.map(({ message }) => (
        <p key={message} data-tone={warnings.length > 0 ? 'warning' : 'bad'}>
          {message}
        </p>
      ))}
      {warnings.length > 0 && (
        <ul data-tone="warning">
          {warnings.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
