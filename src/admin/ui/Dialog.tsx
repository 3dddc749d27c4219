'use client'

import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'

export type DialogProps = {
  title: string
  /** Further classes. */
  className?: string
  /** The id of the sentence that says what it is about. */
  describedBy?: string
  onOpen?: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that is open as long as it is there; Esc closes it, and the focus goes back where it was. */
export function Dialog({
  title,
  className = '',
  describedBy,
  onOpen,
  onClose,
  children,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const open = useEffectEvent(() => {
    ref.current?.showModal()
    onOpen?.()
  })
  useEffect(() => {
    const before = document.activeElement
    open()
    return () => {
      // Gone without being closed, a dialog leaves the focus nowhere.
      const isNowhere = document.activeElement === document.body
      if (isNowhere && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={`ts-dialog ${className}`.trim()}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

type ActionsProps = {
  /** Of the button that leads on; without it there is only the way out. */
  label?: string
  labelId?: string
  busy?: boolean
  busyLabel?: string
  disabled?: boolean
  /** The dialog opens on that button. */
  focused?: boolean
  /** Without it the button sends the form that it lies in. */
  onPress?: () => void
  closeLabel?: string
  onClose?: () => void
}

/** The one button that leads on, and the way out. */
export function DialogActions({ label, busy = false, closeLabel, onClose, ...lead }: ActionsProps) {
  return (
    <div className="ts-dialog__actions">
      {label && (
        <button
          type={lead.onPress ? 'button' : 'submit'}
          id={lead.labelId}
          className="ts-button ts-button--primary"
          disabled={busy || lead.disabled}
          autoFocus={lead.focused}
          onClick={lead.onPress}
        >
          {busy ? (lead.busyLabel ?? 'Đang xử lý…') : label}
        </button>
      )}
      {onClose && (
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          {closeLabel ?? 'Thôi'}
        </button>
      )}
    </div>
  )
}
