'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'

/** Sends a mail that was given up once more. */
export function RetryMail({ id }: { id: string }) {
  const router = useRouter()
  const { busy, error, run } = useDoing()
  const retry = async () => {
    const { refusal } = await send('POST', `/mails/${id}/retry`, {})
    if (refusal) return refusal.message
    toast.success('Thư sẽ được gửi lại trong vài phút.')
    router.refresh()
    return null
  }
  return (
    <div className="ts-alert__actions">
      <button
        type="button"
        className="ts-button ts-button--primary"
        disabled={busy}
        onClick={() => void run(retry)}
      >
        {busy ? 'Đang gửi…' : 'Gửi lại thư'}
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </div>
  )
}
