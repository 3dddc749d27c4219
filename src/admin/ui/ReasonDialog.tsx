'use client'

import { useId, useState } from 'react'

import { Dialog, DialogActions } from './Dialog'

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

/** Asks for the reason of a decision. What was typed stays when the decision is refused. */
export function ReasonDialog(props: Props) {
  const { open, title, consequence, label, confirmLabel, maxLength = 2000 } = props
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()

  const confirm = async () => {
    if (busy) return
    if (reason.trim() === '') {
      setError('Chưa ghi lý do. Hãy viết một câu để người nhận biết phải làm gì.')
      return
    }
    setBusy(true)
    setError(null)
    const refusal = await props.onConfirm(reason.trim())
    setBusy(false)
    if (refusal) setError(refusal)
    else setReason('')
  }

  if (!open) return null
  return (
    <Dialog title={title} describedBy={`${id}-consequence`} onClose={props.onClose}>
      <p id={`${id}-consequence`}>{consequence}</p>
      <label htmlFor={`${id}-reason`} className="ts-label">
        {label}
      </label>
      <textarea
        id={`${id}-reason`}
        className="ts-input"
        rows={4}
        maxLength={maxLength}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
          setError(null)
        }}
        aria-required="true"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
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
