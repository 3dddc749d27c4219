'use client'

import { useCallback, useEffect, useRef } from 'react'

/** The editor hands on what is typed when the page is idle, after half a second at the latest (Payload's useRunDeprioritized). */
const IDLE_LIMIT_MS = 600
const RENDERED_MS = 100
/** What makes letters in the editor, all of them before the editor itself takes them. */
const TYPING = ['keydown', 'beforeinput', 'paste', 'drop'] as const

/** Waits, where somebody has just typed, until the form knows of the last letters. */
export function useLastTyped(): () => Promise<void> {
  const typedAt = useRef(-Infinity)
  useEffect(() => {
    const note = ({ target }: Event) => {
      if ((target as Element | null)?.closest?.('.rich-text-lexical')) {
        typedAt.current = performance.now()
      }
    }
    for (const name of TYPING) document.addEventListener(name, note, true)
    return () => {
      for (const name of TYPING) document.removeEventListener(name, note, true)
    }
  }, [])

  return useCallback(async () => {
    if (performance.now() - typedAt.current < 2 * IDLE_LIMIT_MS) await handedOn()
  }, [])
}

/** Until the form knows of the last letters: what waits for an idle page longer than this goes first. */
function handedOn(): Promise<void> {
  return new Promise((done) => {
    const known = () => setTimeout(done, RENDERED_MS)
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(known, { timeout: IDLE_LIMIT_MS })
    } else known()
  })
}
