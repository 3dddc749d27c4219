'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/** Detail beside the list: 480–640 px from the right, closed by Esc, the button or a press outside. */
export function Drawer({ open, title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])

  return (
    <dialog
      ref={ref}
      className="ts-drawer"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose()
      }}
    >
      <div className="ts-drawer__inside">
        <header className="ts-drawer__head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
            Đóng
          </button>
        </header>
        {open && children}
      </div>
    </dialog>
  )
}
