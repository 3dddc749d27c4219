'use client'

import { useCallback, useState } from 'react'

/** The texts whose panel is open: the editor, and what is beside it, is made anew when the page looks again at its text. */
const opened = new Set<string>()

/** Whether the panel of a text is open. */
export function useOpened(article: string): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setIsOpen] = useState(() => opened.has(article))
  const setOpen = useCallback(
    (now: boolean) => {
      if (now) opened.add(article)
      else opened.delete(article)
      setIsOpen(now)
    },
    [article],
  )
  return [isOpen, setOpen]
}
