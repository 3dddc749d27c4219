'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { LinkView } from '@/newsroom/rundowns/links/linkView'

import { isOverFor } from './isOverFor'

/** The server says something every 10 s: silent for longer, the line is lost. */
const SILENCE_MS = 25_000
const RETRY_MS = 1500
const LONGEST_RETRY_MS = 5000

type Connection = 'connecting' | 'open' | 'lost' | 'gone'

/**
 * A rundown as a screen by link may see it, as it changes. What changed is asked for, since the screen sees less than the
 * newsroom. A lost line, and a server that can't answer for now, are asked again, and it shows what it knew meanwhile; only
 * a link of which the server says that it is none ends.
 */
export function useLinkView(token: string, start: LinkView) {
  const [view, setView] = useState(start)
  const [connection, setConnection] = useState<Connection>('connecting')
  const revision = useRef(start.revision)

  const hearRun = useCallback((run: LinkView['run']) => {
    setView((known) => (run.sequence >= known.run.sequence ? { ...known, run } : known))
  }, [])

  const load = useCallback(async (): Promise<'loaded' | 'over' | 'failed'> => {
    try {
      const response = await fetch(`/api/rundowns/view/${token}`, { cache: 'no-store' })
      const body: unknown = await response.json()
      if (!response.ok) return isOverFor(response.status, body) ? 'over' : 'failed'
      const next = body as LinkView
      revision.current = Math.max(revision.current, next.revision)
      setView((known) => {
        if (next.revision < known.revision) return known
        const isOlderRun = next.run.sequence < known.run.sequence
        return isOlderRun ? { ...next, run: known.run } : next
      })
      return 'loaded'
    } catch {
      return 'failed'
    }
  }, [token])

  useEffect(() => {
    let source: EventSource | null = null
    let retry: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    let pause = RETRY_MS
    let isOver = false

    const leave = () => {
      isOver = true
      source?.close()
      clearTimeout(retry)
      clearTimeout(silence)
    }
    const end = () => {
      leave()
      setConnection('gone')
    }
    /** Shows what it knows, and asks again after a while. */
    const lose = () => {
      source?.close()
      clearTimeout(silence)
      clearTimeout(retry)
      if (isOver) return
      setConnection('lost')
      retry = setTimeout(() => void refresh(connect), pause * (0.7 + Math.random() * 0.6))
      pause = Math.min(pause * 1.5, LONGEST_RETRY_MS)
    }
    const refresh = async (then = () => {}) => {
      const outcome = await load()
      if (isOver) return
      if (outcome === 'over') end()
      else if (outcome === 'failed') lose()
      else then()
    }
    const connect = () => {
      source?.close()
      source = new EventSource(`/api/rundowns/view/${token}/events?after=${revision.current}`)
      const on = (name: string, act: (data: unknown) => void) =>
        source?.addEventListener(name, (event) => {
          clearTimeout(silence)
          silence = setTimeout(lose, SILENCE_MS)
          pause = RETRY_MS
          setConnection('open')
          act(JSON.parse((event as MessageEvent<string>).data))
        })
      on('hello', (data) => {
        if ((data as { revision: number }).revision !== revision.current) void refresh()
      })
      on('ping', () => undefined)
      on('run', (data) => {
        hearRun(data as LinkView['run'])
        // The entry on air is on every screen, also where it has left the rundown.
        void refresh()
      })
      on('change', () => void refresh())
      on('reload', () => void refresh())
      on('end', end)
      source.onerror = lose
    }
    const online = () => {
      clearTimeout(retry)
      void refresh(connect)
    }
    connect()
    window.addEventListener('online', online)
    return () => {
      leave()
      window.removeEventListener('online', online)
    }
  }, [token, load, hearRun])

  return { view, connection }
}
