'use client'

import { type ReactNode, useId, useState } from 'react'

import { Dialog, DialogActions } from '../ui/Dialog'

type Props = {
  title: string
  label: string
  children: ReactNode
  onDo: () => Promise<unknown>
  onClose: () => void
}

/** Asks once before something that concerns many rows. */
export function ReasonlessDialog({ title, label, children, onDo, onClose }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog title={title} describedBy={id} onClose={onClose}>
      <p id={id}>{children}</p>
      <DialogActions
        label={label}
        busy={busy}
        onClose={onClose}
        onPress={() => {
          setBusy(true)
          void onDo().finally(onClose)
        }}
      />
    </Dialog>
  )
}
