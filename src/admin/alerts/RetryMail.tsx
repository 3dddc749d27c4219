'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'

/** Sends a mail that was given up once more. */
export function RetryMail({ id }: { id: string }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const retry = async () => {
    setBusy(true)
    const { refusal } = await send('POST', `/mails/${id}/retry`, {})
    setBusy(false)
    setError(refusal?.message ?? null)
    if (refusal) return
    toast.success('Thư sẽ được gửi lại trong vài phút.')
    router.refresh()
  }
  return (
    <div className="ts-alert__actions">
      <button
        type="button"
        className="ts-button ts-button--primary"
        disabled={busy}
        onClick={() => void retry()}
      >
        {busy ? 'Đang gửi…' : 'Gửi lại thư'}
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </div>
  )
}
