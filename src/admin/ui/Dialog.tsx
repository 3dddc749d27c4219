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
  label: string
  busy: boolean
  busyLabel?: string
  disabled?: boolean
  onPress: () => void
  onClose: () => void
}

/** The one button that leads on, and the way out. */
export function DialogActions({ label, busy, busyLabel, disabled, ...props }: ActionsProps) {
  return (
    <div className="ts-dialog__actions">
      <button
        type="button"
        className="ts-button ts-button--primary"
        disabled={busy || disabled}
        onClick={props.onPress}
      >
        {busy ? (busyLabel ?? 'Đang xử lý…') : label}
      </button>
      <button type="button" className="ts-button ts-button--quiet" onClick={props.onClose}>
        Thôi
      </button>
    </div>
  )
}
