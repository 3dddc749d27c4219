import type { Matrix } from '@/newsroom/obligations/views/matrix'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import { type LedgerStateName, severityOf } from '@/newsroom/words/ledgerText'

import { StatePill } from '../ui/StatePill'
import { LEDGER_TONES } from '../ui/tone'

/** States of a whole obligation, not of one of its periods. */
const OF_OBLIGATIONS: readonly LedgerStateName[] = ['unset', 'columnless']

/** How many periods are in which state, worst first; what the colours of the boxes mean. */
export function StateSummary({ matrix }: { matrix: Matrix }) {
  const states = (Object.entries(matrix.states) as [LedgerStateName, number][]).sort(
    ([one], [other]) => severityOf(one) - severityOf(other),
  )
  if (states.length === 0) return null
  return (
    <ul className="ts-ledger__states" aria-label="Số kỳ theo trạng thái">
      {states.map(([state, count]) => (
        <li key={state}>
          <StatePill tone={LEDGER_TONES[state]}>
            {LEDGER_STATE_WORDS[state]}: {count}{' '}
            {OF_OBLIGATIONS.includes(state) ? 'nghĩa vụ' : 'kỳ'}
          </StatePill>
        </li>
      ))}
    </ul>
  )
}
