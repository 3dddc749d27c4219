'use client'

import { type ReactNode, useEffect, useState } from 'react'

type Props = {
  id: string
  title: string
  /** What it says in a line, where it is folded. */
  summary: string
  children: ReactNode
}

/** A part of a long page: on a phone folded to a line until it is opened, also by a link to it; elsewhere as it is. */
export function FoldedSection({ id, title, summary, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const openLinked = () => {
      if (window.location.hash === `#${id}`) setOpen(true)
    }
    openLinked()
    window.addEventListener('hashchange', openLinked)
    return () => window.removeEventListener('hashchange', openLinked)
  }, [id])
  return (
    <section id={id} className="ts-fold" aria-labelledby={`${id}-title`} data-open={isOpen}>
      <h2 id={`${id}-title`}>{title}</h2>
      <button
        type="button"
        className="ts-fold__switch"
        aria-expanded={isOpen}
        aria-controls={`${id}-body`}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{summary}</span>
        <span className="ts-fold__act">
          {isOpen ? 'Thu gọn' : 'Mở'}
          <span className="sr-only"> {title}</span>
        </span>
      </button>
      <div id={`${id}-body`} className="ts-fold__body">
        {children}
      </div>
    </section>
  )
}
