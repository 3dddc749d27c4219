'use client'

import { type RefObject, useEffect, useState } from 'react'

const SPARE = 12

/** Which of the lines of a long table are drawn: those in view and some around. Lines are all of one height. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number) {
  const [range, setRange] = useState({ from: 0, to: 60 })

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const measure = () => {
      frame = 0
      const first = Math.floor(element.scrollTop / height)
      const shown = Math.ceil(element.clientHeight / height)
      // In steps, so that a scrolled line does not draw the table anew.
      const from = Math.max(0, Math.floor((first - SPARE) / SPARE) * SPARE)
      const to = Math.ceil((first + shown + SPARE) / SPARE) * SPARE
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }))
    }
    const soon = () => {
      frame ||= requestAnimationFrame(measure)
    }
    measure()
    element.addEventListener('scroll', soon, { passive: true })
    const observer = new ResizeObserver(soon)
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', soon)
      observer.disconnect()
    }
  }, [scroller, height])

  return { from: Math.min(range.from, count), to: Math.min(range.to, count) }
}
