import type { ClauseState } from '@/newsroom/plans/views/clauseStates'
import type { Trace } from '@/newsroom/plans/views/loadTrace'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'

import { ledgerHref } from '../links/pages'
import { StatePill } from '../ui/StatePill'
import { LEDGER_TONES } from '../ui/tone'
import { ObligationLine } from './ObligationLine'

type Props = {
  clause: ClauseState
  plan: string
  topics: { id: string; label: string }[]
  trace: Trace | null
  kept: Record<string, string | undefined>
  year: string
}

/** Longer texts are folded; the first words stand for them. */
const SHORT = 160

/** One clause: what it says, how what it orders stands today, who owes it. */
export function ClauseItem({ clause, plan, topics, trace, kept, year }: Props) {
  const { ref, heading, text, state, obligations } = clause
  const isLong = (text ?? '').length > SHORT
  return (
    <li className="ts-clause" id={`diem-${ref}`} data-depth={Math.min(ref.split('.').length, 4)}>
      <div className="ts-clause__head">
        <span className="ts-clause__ref">{ref}</span>
        {state && <StatePill tone={LEDGER_TONES[state]}>{LEDGER_STATE_WORDS[state]}</StatePill>}
        {heading && <strong>{heading}</strong>}
      </div>
      {text && !isLong && <p className="ts-clause__text">{text}</p>}
      {text && isLong && (
        <details className="ts-clause__text">
          <summary>{text.slice(0, SHORT).replace(/\s+\S*$/, '')}…</summary>
          <p>{text}</p>
        </details>
      )}
      {topics.map(({ id, label }) => (
        <p key={id} className="ts-second">
          Chủ đề:{' '}
          <a
            className="ts-quiet-link"
            href={ledgerHref(new URLSearchParams({ nam: year, chude: id }))}
          >
            {label}
          </a>
        </p>
      ))}
      {obligations.length > 0 && (
        <ul className="ts-lines">
          {obligations.map((obligation) => (
            <ObligationLine key={obligation.head.id} {...{ obligation, plan, trace, kept }} />
          ))}
        </ul>
      )}
    </li>
  )
}
