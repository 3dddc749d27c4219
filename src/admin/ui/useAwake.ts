'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page's scripts have come alive: before that a button that is drawn already does nothing when it is pressed. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
