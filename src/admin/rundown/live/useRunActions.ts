'use client'

import { type RefObject, useCallback, useRef, useState } from 'react'

import type { RunAction } from '@/domain/rundown/run/run'
import type { RunView } from '@/newsroom/rundowns/views/runView'

import { CAUSES, refusalWords } from '../../send/causes'

export type ActionInput = {
  entry?: string
  seconds?: number
  rehearsal?: boolean
  acceptFar?: boolean
}
type Answer = Partial<RunView> & { run?: RunView }

/** The buttons of a run: each is pressed on the state of this screen, whose last press known is `sequence`. */
export function useRunActions(
  id: string,
  sequence: RefObject<number>,
  receiveRun: (run: RunView) => void,
) {
  const [message, setMessage] = useState<string | null>(null)
  const inProgress = useRef<{ action: RunAction | null; done: Promise<void> }>({
    action: null,
    done: Promise.resolve(),
  })

  const send = useCallback(
    async (action: RunAction, input: ActionInput) => {
      setMessage(null)
      try {
        const response = await fetch(`/api/rundowns/${id}/run`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ action, sequence: sequence.current, ...input }),
        })
        const body = (await response.json().catch(() => ({}))) as Answer
        if (response.ok) return receiveRun(body as RunView)
        if (body.run) receiveRun(body.run)
        setMessage(refusalWords(response.status, body, 'live'))
      } catch {
        setMessage(CAUSES.live.offline)
      }
    },
    [id, sequence, receiveRun],
  )

  /**
   * Presses a button on the state this screen shows; a refusal is shown, and how things stand. One pressed while another
   * is in progress waits for it; the same one pressed twice in a hurry counts once.
   */
  const press = useCallback(
    (action: RunAction, input: ActionInput = {}) => {
      const before = inProgress.current
      if (before.action === action && action !== 'add') return
      const done = before.done.then(() => send(action, input))
      const mine = { action, done }
      inProgress.current = mine
      void done.then(() => {
        if (inProgress.current === mine) inProgress.current = { action: null, done }
      })
    },
    [send],
  )

  return { message, press }
}
