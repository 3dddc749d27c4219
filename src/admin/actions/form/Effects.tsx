'use client'

import type { EffectLine } from '@/newsroom/obligations/previewEffect'

import { StatePill } from '../../ui/StatePill'
import { LEDGER_TONES } from '../../ui/tone'

/** More of them stand folded under the first. */
const SHOWN = 6

/** What a change does to the ledger, said before it is made. */
export function Effects({
  lines,
  heading = 'Tác động đến sổ',
}: {
  lines: readonly EffectLine[]
  heading?: string
}) {
  const rest = lines.slice(SHOWN)
  return (
    <div className="ts-act__effects" role="status">
      <p className="ts-label">{heading}</p>
      {lines.length === 0 ? <p>Không kỳ nào thay đổi.</p> : <Lines lines={lines.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <details>
          <summary>Còn {rest.length} kỳ nữa thay đổi</summary>
          <Lines lines={rest} />
        </details>
      )}
    </div>
  )
}

function Lines({ lines }: { lines: readonly EffectLine[] }) {
  return (
    <ul>
      {lines.map(({ obligationId, obligation, period, periodWords, before, after }) => (
        <li key={`${obligationId} ${period}`}>
          <strong>{periodWords}</strong>
          <span className="ts-second">{obligation}</span>
          <span className="ts-act__change">
            <Side row={before} /> <span aria-hidden="true">→</span>
            <span className="sr-only">thành</span> <Side row={after} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Side({ row }: { row: EffectLine['before'] }) {
  if (!row) return <span className="ts-none">không tính</span>
  return <StatePill tone={LEDGER_TONES[row.state]}>{row.text}</StatePill>
}
