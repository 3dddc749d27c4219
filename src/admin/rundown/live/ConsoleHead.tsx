import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { clockTime, clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'
import { REHEARSAL_WORDS, RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import { StatePill } from '../../ui/StatePill'
import type { Tone } from '../../ui/tone'
import { ConnectionLine } from './ConnectionLine'
import { RehearsalBar } from './RehearsalBar'
import type { ConsoleState } from './useConsole'

const TONES: Record<RundownState['run']['state'], Tone> = {
  idle: 'muted',
  live: 'bad',
  ended: 'good',
}

/** What is run, whether it is on air, and the time it goes by. */
export function ConsoleHead({ state }: { state: ConsoleState }) {
  const { start, run, content, clock, connection, time, isNear } = state
  const { rehearsal } = run
  const { onAir, offAir } = content.settings
  return (
    <>
      <header className="ts-console__head">
        <div className="ts-period__title">
          <h1>{start.label}</h1>
          {rehearsal ? (
            <StatePill tone="warning">{REHEARSAL_WORDS[run.state]}</StatePill>
          ) : (
            <StatePill tone={TONES[run.state]}>{RUN_STATE_WORDS[run.state].vi}</StatePill>
          )}
        </div>
        <p className="ts-console__slot">
          Khung {formatDateTime(onAir)}–{clockTimeFrom(offAir, onAir)}
          {run.operator && ` · ${run.operator.name} ${rehearsal ? 'tập' : 'điều khiển'}`}
        </p>
        <p className="ts-console__clock" data-rehearsal={rehearsal !== null || undefined}>
          <small>{rehearsal ? REHEARSAL_WORDS.clock : 'Giờ máy chủ'}</small>
          <time>{clockTime(time)}</time>
        </p>
        <ConnectionLine clock={clock} connection={connection} />
      </header>
      {rehearsal && (
        <RehearsalBar state={run.state} now={clock.now} onAir={onAir} isNear={isNear} />
      )}
    </>
  )
}
