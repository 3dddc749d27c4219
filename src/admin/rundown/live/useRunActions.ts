'use client'

import { type RefObject, useCallback, useRef, useState } from 'react'

import type { RunAction } from '@/domain/rundown/run/run'
import type { RunView } from '@/newsroom/rundowns/views/runView'

import { send } from '../../send/send'
import { isSlip, type PressInProgress } from './isSlip'

export type ActionInput = {
  entry?: string
  seconds?: number
  rehearsal?: boolean
  acceptFar?: boolean
}

/** The buttons of a run: each is pressed on the state of this screen, whose last press known is `sequence`. */
export function useRunActions(
  id: string,
  sequence: RefObject<number>,
  receiveRun: (run: RunView) => void,
) {
  const [message, setMessage] = useState<string | null>(null)
  const inProgress = useRef<PressInProgress | null>(null)
  const last = useRef<Promise<void>>(Promise.resolve())

  const ask = useCallback(
    async (action: RunAction, input: ActionInput) => {
      setMessage(null)
      const asked = { action, sequence: sequence.current, ...input }
      const { done, refusal } = await send<RunView>('POST', `/rundowns/${id}/run`, asked, {
        place: 'live',
      })
      if (done) return receiveRun(done)
      const { run } = (refusal.body ?? {}) as { run?: RunView }
      if (run) receiveRun(run)
      setMessage(refusal.message)
    },
    [id, sequence, receiveRun],
  )

  /**
   * Presses a button on the state this screen shows; a refusal is shown, and how things stand. One pressed while another
   * is in progress waits for it; the same one pressed twice in a hurry counts once (isSlip).
   */
  const press = useCallback(
    (action: RunAction, input: ActionInput = {}) => {
      if (isSlip(inProgress.current, { action, known: sequence.current })) return
      const mine: PressInProgress = { action, asked: null }
      inProgress.current = mine
      last.current = last.current.then(async () => {
        mine.asked = sequence.current
        await ask(action, input)
        if (inProgress.current === mine) inProgress.current = null
      })
    },
    [ask, sequence],
  )

  return { message, press }
}
