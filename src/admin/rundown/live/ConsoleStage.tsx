import { airState } from '@/domain/rundown/run/run'

import { asRunHref } from '../links'
import { ConsoleButtons } from './ConsoleButtons'
import { ConsoleFacts } from './ConsoleFacts'
import { DiscardRun } from './DiscardRun'
import { OnAirPanel } from './OnAirPanel'
import type { ConsoleState } from './useConsole'

type Props = {
  state: ConsoleState
  /** The issue is confirmed as aired: its run stays. */
  isConfirmed: boolean
}

/** The entry on air, what comes, and the buttons. */
export function ConsoleStage({ state, isConfirmed }: Props) {
  const { start, run, content, reading, time, isAired } = state
  const { settings } = content
  return (
    <div className="ts-console__stage">
      <OnAirPanel reading={reading} run={run} now={time} onAir={settings.onAir} />
      <ConsoleFacts reading={reading} now={time} settings={settings} />
      {start.may.operate ? (
        <ConsoleButtons
          run={run}
          reading={reading}
          mayPress={state.mayPress}
          isMine={state.isMine}
          primary={state.primary}
          isNear={state.isNear}
          onPress={state.press}
          onPrimary={state.pressPrimary}
          onStart={() => state.goOnAir('start')}
          onRehearse={() => state.rehearse()}
          onOffAir={state.endRun}
        >
          {isAired && !isConfirmed && (
            <DiscardRun rundown={start.id} sequence={run.sequence} onDone={state.receiveRun} />
          )}
        </ConsoleButtons>
      ) : (
        <p className="ts-hint">Bạn chỉ xem. Người xếp lịch hoặc lãnh đạo kênh điều khiển.</p>
      )}
      {airState(run) === 'ended' && (
        <p className="ts-console__after">
          <a className="ts-button ts-button--primary" href={asRunHref(start.id)}>
            Xem bảng đã phát
          </a>
        </p>
      )}
    </div>
  )
}
