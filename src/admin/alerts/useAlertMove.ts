'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import type { AlertMove } from '@/domain/workflow/alert'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'

const WAYS: Record<AlertMove, { method: 'POST' | 'DELETE'; path: string; done: string }> = {
  acknowledge: { method: 'POST', path: 'acknowledgement', done: 'Bạn đã nhận xử lý việc này.' },
  assign: { method: 'POST', path: 'assignment', done: 'Đã giao người phụ trách.' },
  settle: { method: 'POST', path: 'settlement', done: 'Đã kết thúc cảnh báo.' },
  reopen: { method: 'DELETE', path: 'settlement', done: 'Đã mở lại cảnh báo.' },
}

/** Does what a button of an alert says; a refusal is told and changes nothing. */
export function useAlertMove(id: string) {
  const router = useRouter()
  const { busy, error, run } = useDoing()

  /** Does it; answers with the sentence of what went wrong, or null. */
  const act = async (
    move: AlertMove,
    body: { reason?: string; owner?: string } = {},
  ): Promise<string | null> => {
    let refused: string | null = null
    await run(async () => {
      const { method, path, done } = WAYS[move]
      const { refusal } = await send(method, `/alerts/${id}/${path}`, body)
      refused = refusal?.message ?? null
      if (refused === null) {
        toast.success(done)
        router.refresh()
      }
      return refused
    })
    return refused
  }

  return { act, busy, error }
}
