import { OffAirDialog } from './OffAirDialog'
import { StartDialog } from './StartDialog'
import type { ConsoleState } from './useConsole'

/** What is asked before the programme ends, and before it begins far from its slot. */
export function ConsoleDialogs({ state }: { state: ConsoleState }) {
  const { content, reading, pendingStart, far, isAired, press, setPendingStart, setIsEnding } =
    state
  return (
    <>
      <OffAirDialog
        open={state.isEnding}
        left={reading.rows.filter(({ phase }) => phase === 'ahead').length}
        onConfirm={() => {
          setIsEnding(false)
          press('offAir')
        }}
        onClose={() => setIsEnding(false)}
      />
      <StartDialog
        far={pendingStart && far}
        onAir={content.settings.onAir}
        mayRehearse={!isAired}
        onRehearse={() => {
          setPendingStart(null)
          state.rehearse(pendingStart?.entry)
        }}
        onStart={() => {
          setPendingStart(null)
          if (pendingStart)
            press(pendingStart.action, { entry: pendingStart.entry, acceptFar: true })
        }}
        onClose={() => setPendingStart(null)}
      />
    </>
  )
}
