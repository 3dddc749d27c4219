'use client'

import { useEffect } from 'react'

/** Has the form give way to what stands open beside it, as long as that does (styles/beside.css). */
export function useBeside(what: 'preview' | 'comments'): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset[what] = 'open'
    return () => {
      delete dataset[what]
    }
  }, [what])
}
