import type { KeyboardEvent } from 'react'

import { commandOf } from './consoleKeys'
import type { ConsoleState } from './useConsole'

/** Does what a key means on the console. */
export function runConsoleKey(event: KeyboardEvent<HTMLElement>, state: ConsoleState) {
  const target = event.target as HTMLElement
  if (target.closest('input, textarea, select, dialog, a, summary')) return
  const command = commandOf(event.nativeEvent)
  if (!command || event.repeat) return
  // A button that has the focus is pressed by its own keys.
  if (target.closest('button') && (event.key === ' ' || event.key === 'Enter')) return
  event.preventDefault()
  const { run, reading, selected } = state
  switch (command.kind) {
    case 'primary':
      return state.pressPrimary()
    case 'select':
      return state.select(command.step)
    case 'jump':
      return selected ? state.jumpTo(selected) : undefined
    case 'offAir':
      return run.state === 'live' ? state.endRun() : undefined
    case 'press': {
      const isResume = command.action === 'hold' && reading.current?.isHeld
      return state.press(isResume ? 'resume' : command.action, { seconds: command.seconds })
    }
  }
}
