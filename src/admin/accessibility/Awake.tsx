'use client'

import { type ReactNode, useEffect } from 'react'

/**
 * Says on the page that its scripts have come alive. A button that is drawn before that can't be pressed
 * (accessibility.css): nobody would hear of it.
 */
export function Awake({ children }: { children?: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.awake = ''
  }, [])
  return children
}
