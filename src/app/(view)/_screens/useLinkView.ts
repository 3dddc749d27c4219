'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { LinkView } from '@/newsroom/rundowns/links/linkView'

/** The server says something every 10 s: silent for longer, the line is lost. */
const SILENCE_MS = 25_000
const RETRY_MS = 1500
const REFUSED = [404, 429]

type Connection = 'connecting' | 'open' | 'lost' | 'gone'

/**
 * A rundown as a screen by link may see it, as it changes. What changed is asked for, since the screen sees less than the
 * newsroom; a lost line is taken up again and shows what it knew meanwhile; a revoked link ends.
 */
export function useLinkView(token: string, start: LinkView) {
  const [view, setView] = useState(start)
  const [connection, setConnection] = useState<Connection>('connecting')
  const revision = useRef(start.revision)

  const hearRun = useCallback((run: LinkView['run']) => {
    setView((known) => (run.sequence >= known.run.sequence ? { ...known, run } : known))
  }, [])

  const load = useCallback(async () => {
    const response = await fetch(`/api/rundowns/view/${token}`, { cache: 'no-store' })
    if (REFUSED.includes(response.status)) return setConnection('gone')
    if (!response.ok) return
    const next = (await response.json()) as LinkView
    revision.current = Math.max(revision.current, next.revision)
    setView((known) => {
      if (next.revision < known.revision) return known
      const isOlderRun = next.run.sequence < known.run.sequence
      return isOlderRun ? { ...next, run: known.run } : next
    })
  }, [token])

  useEffect(() => {
    let source: EventSource | null = null
    let retry: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const loadQuietly = () => void load().catch(() => undefined)

    const connect = () => {
      if (isOver) return
      source = new EventSource(`/api/rundowns/view/${token}/events?after=${revision.current}`)
      const on = (name: string, act: (data: unknown) => void) =>
        source?.addEventListener(name, (event) => {
          clearTimeout(silence)
          silence = setTimeout(lose, SILENCE_MS)
          setConnection('open')
          act(JSON.parse((event as MessageEvent<string>).data))
        })
      on('hello', (data) => {
        if ((data as { revision: number }).revision !== revision.current) loadQuietly()
      })
      on('ping', () => undefined)
      on('run', (data) => {
        hearRun(data as LinkView['run'])
        // The entry on air is on every screen, also where it has left the rundown.
        loadQuietly()
      })
      on('change', loadQuietly)
      on('reload', loadQuietly)
      on('end', () => {
        isOver = true
        source?.close()
        setConnection('gone')
      })
      source.onerror = lose
    }
    function lose() {
      source?.close()
      clearTimeout(silence)
      clearTimeout(retry)
      if (isOver) return
      setConnection('lost')
      loadQuietly()
      retry = setTimeout(connect, RETRY_MS)
    }
    const online = () => {
      source?.close()
      clearTimeout(retry)
      connect()
    }
    connect()
    window.addEventListener('online', online)
    return () => {
      isOver = true
      source?.close()
      clearTimeout(retry)
      clearTimeout(silence)
      window.removeEventListener('online', online)
    }
  }, [token, load, hearRun])

  return { view, connection }
}
