'use client'

import { useAuth } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'

import { FINDER_EVENT } from './finderEvent'
import { FinderDialog } from './FinderDialog'

const isFinderKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'

/** Opens the search of everything by Ctrl or ⌘ and K, from wherever one is, or by the button of the navigation. */
export function FinderKeys({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const isIn = Boolean(user)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isIn) return
    const open = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (!isFinderKey(event)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', press)
    window.addEventListener(FINDER_EVENT, open)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(FINDER_EVENT, open)
    }
  }, [isIn])
  return (
    <>
      {children}
      {isIn && isOpen && <FinderDialog onClose={() => setOpen(false)} />}
    </>
  )
}
