import { useState } from 'react'

import { farFromSlot } from '@/domain/rundown/run/farFromSlot'
import { readLive } from '@/domain/rundown/run/readLive'
import { airState, type RunAction, runTime } from '@/domain/rundown/run/run'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { primaryOf } from './primaryOf'
import { useRun } from './useRun'
import type { ActionInput } from './useRunActions'
import { useServerClock } from './useServerClock'

/** A press that would bring the programme on air, waiting for the person to say that they mean it. */
type PendingStart = { action: RunAction; entry?: string }

/** What every part of the console shows and acts on. */
export type ConsoleState = ReturnType<typeof useConsole>

/** The state of one open console: the run by the server's clock, what is chosen, what is asked before it is done. */
export function useConsole(start: RundownState) {
  const { id, may, me } = start
  const clock = useServerClock(`/api/rundowns/${id}/time`, start.run.now)
  const { content, run, connection, message, press: send, receiveRun } = useRun(id, start)
  const reading = readLive(content, run, clock.now)
  const [selected, setSelected] = useState<string | null>(null)
  const [isEnding, setIsEnding] = useState(false)
  const [pendingStart, setPendingStart] = useState<PendingStart | null>(null)
  const { onAir, offAir } = content.settings
  const far = farFromSlot({ now: clock.now, onAir, offAir })
  const isNear = far === null
  const { rehearsal } = run
  const primary = primaryOf(run, isNear)
  const isMine = run.operator === null || run.operator.id === me

  const press = (action: RunAction, input: ActionInput = {}) => {
    if (may.operate) send(action, input)
  }
  /** Far from the slot the person is asked first. */
  const goOnAir = (action: 'start' | 'jump', entry?: string) => {
    if (isNear) press(action, { entry })
    else if (may.operate) setPendingStart({ action, entry })
  }
  const rehearse = (entry?: string) => press('start', { entry, rehearsal: true })
  return {
    start,
    clock,
    content,
    run,
    connection,
    message,
    receiveRun,
    reading,
    far,
    isNear,
    primary,
    isMine,
    selected,
    setSelected,
    isEnding,
    setIsEnding,
    pendingStart,
    setPendingStart,
    time: runTime(run, clock.now),
    isAired: airState(run) !== 'idle',
    mayPress: may.operate && (run.state !== 'live' || isMine),
    press,
    goOnAir,
    rehearse,
    jumpTo: (entry: string) =>
      run.state === 'live' || rehearsal ? press('jump', { entry }) : goOnAir('jump', entry),
    pressPrimary: () => {
      if (primary === 'next') press('next')
      else if (primary === 'rehearse') rehearse()
      else goOnAir('start')
    },
    endRun: () => (rehearsal ? press('offAir') : setIsEnding(true)),
    select: (step: 1 | -1) => setSelected(neighbourOf(selected, step, reading)),
  }
}

type Reading = ReturnType<typeof readLive>

/** The entry above or below the one that is chosen, of those that can be played; at first the next one. */
function neighbourOf(selected: string | null, step: 1 | -1, { rows, next }: Reading) {
  const ids = rows.flatMap(({ phase, entry }) => (phase === 'floated' ? [] : entry.id))
  const from = ids.indexOf(selected ?? next?.entry.id ?? '')
  const at = from < 0 ? 0 : selected === null ? from : from + step
  return ids[Math.min(Math.max(at, 0), ids.length - 1)] ?? null
}
