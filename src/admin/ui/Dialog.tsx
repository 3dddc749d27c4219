'use client'

import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'

type Props = {
  title: string
  wide?: boolean
  onOpen?: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that is open as long as it is there. */
export function Dialog({ title, wide, onOpen, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const open = useEffectEvent(() => {
    ref.current?.showModal()
    onOpen?.()
  })
  useEffect(() => {
    open()
  }, [])
  return (
    <dialog
      ref={ref}
      className={wide ? 'ts-dialog ts-dialog--wide' : 'ts-dialog'}
      aria-labelledby={id}
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
