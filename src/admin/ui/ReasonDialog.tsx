'use client'

import { useEffect, useId, useRef, useState } from 'react'

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
  const ref = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])

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

  return (
    <dialog
      ref={ref}
      className="ts-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-consequence`}
      onClose={props.onClose}
    >
      {open && (
        <>
          <h2 id={`${id}-title`}>{title}</h2>
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
            onChange={(event) => setReason(event.target.value)}
            aria-required="true"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
          <p id={`${id}-error`} className="ts-error" role="alert">
            {error}
          </p>
          <div className="ts-dialog__actions">
            <button
              type="button"
              className="ts-button ts-button--primary"
              disabled={busy}
              onClick={() => void confirm()}
            >
              {busy ? 'Đang gửi…' : confirmLabel}
            </button>
            <button type="button" className="ts-button ts-button--quiet" onClick={props.onClose}>
              Thôi
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}
