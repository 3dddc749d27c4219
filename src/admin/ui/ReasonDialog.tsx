'use client'

import { useId, useState } from 'react'

import { useDoing } from '../send/useDoing'
import { Dialog, DialogActions } from './Dialog'
import { ReasonField } from './ReasonField'

type Props = {
  open: boolean
  title: string
  /** What the decision does, said before it is taken. */
  consequence: string
  label: string
  confirmLabel: string
  maxLength?: number
  /** Does it; answers with the sentence of what went wrong, or null when it is done. */
  onConfirm: (reason: string) => Promise<string | null>
  onClose: () => void
}

const NO_REASON = 'Chưa ghi lý do. Hãy viết một câu để người nhận biết phải làm gì.'

/** Asks for the reason of a decision. What was typed stays when the decision is refused. */
export function ReasonDialog(props: Props) {
  const { open, title, consequence, label, confirmLabel, maxLength } = props
  const [reason, setReason] = useState('')
  const { busy, error, setError, run } = useDoing()
  const id = useId()

  const confirm = async () => {
    const words = reason.trim()
    if (words === '') setError(NO_REASON)
    else if (await run(() => props.onConfirm(words))) setReason('')
  }

  if (!open) return null
  return (
    <Dialog title={title} describedBy={`${id}-consequence`} onClose={props.onClose}>
      <p id={`${id}-consequence`}>{consequence}</p>
      <ReasonField
        id={`${id}-reason`}
        rows={4}
        {...{ label, maxLength }}
        value={reason}
        onChange={(value) => {
          setReason(value)
          setError(null)
        }}
        errorId={error ? `${id}-error` : undefined}
      />
      <p id={`${id}-error`} className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions
        label={confirmLabel}
        busy={busy}
        busyLabel="Đang gửi…"
        onPress={() => void confirm()}
        onClose={props.onClose}
      />
    </Dialog>
  )
}
