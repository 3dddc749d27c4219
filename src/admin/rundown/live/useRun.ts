'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'
import type { RunView } from '@/newsroom/rundowns/views/runView'

import { type LineState, liveEvents, steady } from '../../live/liveEvents'
import { send } from '../../send/send'
import { useRunActions } from './useRunActions'

type Snapshot = { revision: number; content: Content }
type Change = { revision: number; operations: Operation[] }

const RETRY_MS = 1500

/** A rundown's run as it happens, and how to press its buttons. A lost connection is taken up again by revision. */
export function useRun(id: string, start: RundownState) {
  const [snapshot, setSnapshot] = useState<Snapshot>(() => snapshotOf(start))
  const [run, setRun] = useState<RunView>(start.run)
  const [connection, setConnection] = useState<LineState>('connecting')
  const revision = useRef(start.revision)
  const sequence = useRef(start.run.sequence)
  useEffect(() => {
    revision.current = snapshot.revision
  }, [snapshot])

  const receiveRun = useCallback((next: RunView) => {
    // Answers and events may cross: the later press counts.
    if (next.sequence < sequence.current) return
    sequence.current = next.sequence
    setRun(next)
  }, [])

  const reload = useCallback(async () => {
    const { done: state } = await send<RundownState>('GET', `/rundowns/${id}/state`)
    if (!state) return
    setSnapshot((known) => (state.revision >= known.revision ? snapshotOf(state) : known))
    receiveRun(state.run)
  }, [id, receiveRun])

  useEffect(
    () =>
      liveEvents({
        address: () => `/api/rundowns/${id}/events?after=${revision.current}`,
        on: {
          run: receiveRun,
          change: ({ revision: next, operations }: Change) =>
            setSnapshot((known) => {
              if (next <= known.revision) return known
              if (next > known.revision + 1) {
                void reload()
                return known
              }
              return { revision: next, content: applyOperations(known.content, operations) }
            }),
          reload: () => void reload(),
          end: (_, line) => line.lose(),
        },
        onState: setConnection,
        retry: steady(RETRY_MS),
      }),
    [id, receiveRun, reload],
  )

  const { message, press } = useRunActions(id, sequence, receiveRun)
  return { content: snapshot.content, run, connection, message, press, receiveRun }
}

const snapshotOf = ({ revision, settings, entries }: RundownState): Snapshot => ({
  revision,
  content: { settings, entries },
})
