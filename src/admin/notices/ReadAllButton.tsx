'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'

/** Marks everything in the inbox as read. */
export function ReadAllButton() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const read = async () => {
    setBusy(true)
    const { refusal } = await send('POST', '/notices/read', { all: true })
    setBusy(false)
    if (refusal) {
      toast.error(refusal.message)
      return
    }
    router.refresh()
  }
  return (
    <button
      type="button"
      className="ts-button ts-button--quiet"
      disabled={busy}
      onClick={() => void read()}
    >
      {busy ? 'Đang gửi…' : 'Đánh dấu tất cả đã đọc'}
    </button>
  )
}
