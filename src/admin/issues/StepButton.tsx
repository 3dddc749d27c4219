'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'

type Props = { issue: string; step: string; name: string; isDone: boolean }

/** Says that a step of an issue is done, or takes that back. */
export function StepButton({ issue, step, name, isDone }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)

  const mark = async () => {
    setBusy(true)
    const { refusal } = await send('POST', `/issues/${issue}/steps`, { step, done: !isDone })
    setBusy(false)
    if (refusal) {
      toast.error(refusal.message)
      return
    }
    toast.success(isDone ? `“${name}” trở lại là chưa xong.` : `Đã đánh dấu “${name}” là xong.`)
    router.refresh()
  }

  return (
    <button
      type="button"
      className="ts-button ts-button--quiet ts-button--small"
      disabled={busy}
      onClick={() => void mark()}
    >
      {busy ? 'Đang gửi…' : isDone ? 'Chưa xong' : 'Đánh dấu đã xong'}
      <span className="sr-only">: {name}</span>
    </button>
  )
}
