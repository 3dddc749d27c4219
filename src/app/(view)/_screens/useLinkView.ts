'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { growing, type LineState, liveEvents, type Refreshed } from '@/admin/live/liveEvents'
import type { LinkView } from '@/newsroom/rundowns/links/linkView'

import { isOverFor } from './isOverFor'

const RETRY_MS = 1500
const LONGEST_RETRY_MS = 5000

/**
 * A rundown as a screen by link may see it, as it changes. What changed is asked for, since the screen sees less than the
 * newsroom. A lost line, and a server that can't answer for now, are asked again, and it shows what it knew meanwhile; only
 * a link of which the server says that it is none ends.
 */
export function useLinkView(token: string, start: LinkView) {
  const [view, setView] = useState(start)
  const [connection, setConnection] = useState<LineState>('connecting')
  const revision = useRef(start.revision)

  const hearRun = useCallback((run: LinkView['run']) => {
    setView((known) => (run.sequence >= known.run.sequence ? { ...known, run } : known))
  }, [])

  const load = useCallback(async (): Promise<Refreshed> => {
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
      return 'ready'
    } catch {
      return 'failed'
    }
  }, [token])

  useEffect(
    () =>
      liveEvents({
        address: () => `/api/rundowns/view/${token}/events?after=${revision.current}`,
        on: {
          hello: ({ revision: known }: { revision: number }, line) => {
            if (known !== revision.current) void line.refresh()
          },
          run: (run: LinkView['run'], line) => {
            hearRun(run)
            // The entry on air is on every screen, also where it has left the rundown.
            void line.refresh()
          },
          change: (_, line) => void line.refresh(),
          reload: (_, line) => void line.refresh(),
          end: (_, line) => line.end(),
        },
        onState: setConnection,
        refresh: load,
        retry: growing(RETRY_MS, LONGEST_RETRY_MS),
      }),
    [token, load, hearRun],
  )

  return { view, connection }
}
