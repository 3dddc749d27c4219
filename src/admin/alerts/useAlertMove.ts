'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { AlertMove } from '@/domain/workflow/alert'

import { send } from '../send/send'

const WAYS: Record<AlertMove, { method: 'POST' | 'DELETE'; path: string; done: string }> = {
  acknowledge: { method: 'POST', path: 'acknowledgement', done: 'Bạn đã nhận xử lý việc này.' },
  assign: { method: 'POST', path: 'assignment', done: 'Đã giao người phụ trách.' },
  settle: { method: 'POST', path: 'settlement', done: 'Đã kết thúc cảnh báo.' },
  reopen: { method: 'DELETE', path: 'settlement', done: 'Đã mở lại cảnh báo.' },
}

/** Does what a button of an alert says; a refusal is told and changes nothing. */
export function useAlertMove(id: string) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  /** Does it; answers with the sentence of what went wrong, or null. */
  const act = async (
    move: AlertMove,
    body: { reason?: string; owner?: string } = {},
  ): Promise<string | null> => {
    if (busy) return null
    setBusy(true)
    setError(null)
    const { method, path, done } = WAYS[move]
    const { refusal } = await send(method, `/alerts/${id}/${path}`, body)
    setBusy(false)
    if (refusal) {
      const words = refusal.message
      setError(words)
      return words
    }
    toast.success(done)
    router.refresh()
    return null
  }

  return { act, busy, error }
}
