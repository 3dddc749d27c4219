'use client'

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 768px), (pointer: coarse)'
const DENSE_PX = 28
const TOUCH_PX = 40

/** The height of a line of the table: dense with a mouse, higher for fingers. */
export function useLineHeight(): number {
  const isNarrow = useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(NARROW)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
  return isNarrow ? TOUCH_PX : DENSE_PX
}
