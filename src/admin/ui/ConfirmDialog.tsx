'use client'

import { type ReactNode, useId } from 'react'

import { Dialog, DialogActions } from './Dialog'

type Props = {
  title: string
  /** What the decision does, said before it is taken. */
  consequence: ReactNode
  /** What has to be weighed besides. */
  children?: ReactNode
  error: string | null
  label: string
  busy: boolean
  busyLabel?: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks for a decision that needs no more than a press; why it was refused stays to be read. */
export function ConfirmDialog({ title, consequence, children, error, onConfirm, ...way }: Props) {
  const id = useId()
  return (
    <Dialog title={title} describedBy={id} onClose={way.onClose}>
      <div id={id}>{consequence}</div>
      {children}
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions {...way} onPress={onConfirm} />
    </Dialog>
  )
}
