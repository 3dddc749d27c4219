'use client'

import { useEffect, useRef } from 'react'

import { airState } from '@/domain/rundown/run/run'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { ConsoleDialogs } from './ConsoleDialogs'
import { ConsoleHead } from './ConsoleHead'
import { ConsoleHelp } from './ConsoleHelp'
import { ConsoleRows } from './ConsoleRows'
import { ConsoleStage } from './ConsoleStage'
import { runConsoleKey } from './runConsoleKey'
import { useConsole } from './useConsole'

type Props = {
  start: RundownState
  /** The issue is confirmed as aired: its run stays. */
  isConfirmed: boolean
}

/**
 * Runs a rundown on air, or rehearses it: the entry on air, what comes, where it ends, and the buttons; by keyboard alone
 * if need be.
 */
export function Console({ start, isConfirmed }: Props) {
  const state = useConsole(start)
  const { run, reading, mayPress, press } = state
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => region.current?.focus({ preventScroll: true }), [])
  return (
    <div
      className="ts-console"
      ref={region}
      tabIndex={-1}
      role="group"
      aria-label="Điều khiển trực tiếp"
      onKeyDown={(event) => runConsoleKey(event, state)}
      onClick={({ detail, target }) => {
        // After a click the keys are the console's again; who came by keyboard stays on the button.
        if (detail > 0 && (target as HTMLElement).closest('button')) region.current?.focus()
      }}
    >
      <ConsoleHead state={state} />
      <p className="ts-console__message" data-tone="bad" role="status" aria-live="assertive">
        {state.message}
      </p>
      <ConsoleStage state={state} isConfirmed={isConfirmed} />
      <ConsoleRows
        reading={reading}
        onAir={state.content.settings.onAir}
        selected={state.selected}
        onSelect={state.setSelected}
        isRehearsal={run.rehearsal !== null}
        onJump={mayPress ? state.jumpTo : null}
        onFloat={mayPress && airState(run) === 'live' ? (entry) => press('float', { entry }) : null}
      />
      <ConsoleHelp />
      <ConsoleDialogs state={state} />
    </div>
  )
}
