'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { RunAction } from '@/domain/rundown/run/run'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'
import type { RunView } from '@/newsroom/rundowns/views/runView'

import { CAUSES, refusalWords } from '../../send/causes'

/** The server says something every 10 s: silent for longer, the line is lost. */
const SILENCE_MS = 25_000
const RETRY_MS = 1500

type Said = { entry?: string; seconds?: number; rehearsal?: boolean; acceptFar?: boolean }
type Held = { revision: number; content: Content }
type ChangeBody = { revision: number; operations: Operation[] }
type Pressed = Partial<RunView> & { run?: RunView }

export type Connection = 'connecting' | 'open' | 'lost'

/** A rundown's run as it happens, and how to press its buttons. A lost line is taken up again by revision. */
export function useRun(id: string, start: RundownState) {
  const [held, setHeld] = useState<Held>(() => heldOf(start))
  const [run, setRun] = useState<RunView>(start.run)
  const [connection, setConnection] = useState<Connection>('connecting')
  const [message, setMessage] = useState<string | null>(null)
  const latest = useRef({ held, run })
  const underWay = useRef<{ action: RunAction | null; done: Promise<void> }>({
    action: null,
    done: Promise.resolve(),
  })
  useEffect(() => {
    latest.current = { ...latest.current, held }
  }, [held])

  const hear = useCallback((next: RunView) => {
    // Answers and events may cross: the later press counts.
    if (next.sequence < latest.current.run.sequence) return
    latest.current = { ...latest.current, run: next }
    setRun(next)
  }, [])

  const reload = useCallback(async () => {
    const response = await fetch(`/api/rundowns/${id}/state`, { credentials: 'include' })
    if (!response.ok) return
    const state = (await response.json()) as RundownState
    setHeld((known) => (state.revision >= known.revision ? heldOf(state) : known))
    hear(state.run)
  }, [id, hear])

  useEffect(() => {
    let source: EventSource | null = null
    let retry: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const connect = () => {
      source = new EventSource(`/api/rundowns/${id}/events?after=${latest.current.held.revision}`, {
        withCredentials: true,
      })
      const on = <T>(name: string, act: (data: T) => void) =>
        source?.addEventListener(name, (event) => {
          clearTimeout(silence)
          silence = setTimeout(lose, SILENCE_MS)
          setConnection('open')
          act(JSON.parse((event as MessageEvent<string>).data) as T)
        })
      on('hello', () => {})
      on('ping', () => {})
      on<RunView>('run', hear)
      on<ChangeBody>('change', ({ revision, operations }) => {
        setHeld((known) => {
          if (revision <= known.revision) return known
          if (revision > known.revision + 1) {
            void reload()
            return known
          }
          return { revision, content: applyOperations(known.content, operations) }
        })
      })
      on('reload', () => void reload())
      on('end', lose)
      source.onerror = lose
    }
    function lose() {
      source?.close()
      clearTimeout(silence)
      if (isOver) return
      setConnection('lost')
      clearTimeout(retry)
      retry = setTimeout(connect, RETRY_MS)
    }
    connect()
    const online = () => {
      lose()
      clearTimeout(retry)
      connect()
    }
    window.addEventListener('online', online)
    return () => {
      isOver = true
      source?.close()
      clearTimeout(retry)
      clearTimeout(silence)
      window.removeEventListener('online', online)
    }
  }, [id, hear, reload])

  const ask = useCallback(
    async (action: RunAction, said: Said) => {
      setMessage(null)
      try {
        const response = await fetch(`/api/rundowns/${id}/run`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ action, sequence: latest.current.run.sequence, ...said }),
        })
        const body = (await response.json().catch(() => ({}))) as Pressed
        if (response.ok) return hear(body as RunView)
        if (body.run) hear(body.run)
        setMessage(refusalWords(response.status, body, 'live'))
      } catch {
        setMessage(CAUSES.live.offline)
      }
    },
    [id, hear],
  )

  /**
   * Presses a button on the state this screen shows; a refusal is told and shows how things stand. One pressed while
   * another is under way waits for it; the same one pressed twice in a hurry counts once.
   */
  const press = useCallback(
    (action: RunAction, said: Said = {}) => {
      const before = underWay.current
      if (before.action === action && action !== 'add') return
      const done = before.done.then(() => ask(action, said))
      const mine = { action, done }
      underWay.current = mine
      void done.then(() => {
        if (underWay.current === mine) underWay.current = { action: null, done }
      })
    },
    [ask],
  )

  return { content: held.content, run, connection, message, press, hear }
}

const heldOf = ({ revision, settings, entries }: RundownState): Held => ({
  revision,
  content: { settings, entries },
})
