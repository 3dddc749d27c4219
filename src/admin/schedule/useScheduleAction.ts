'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'
import type { ScheduleStep } from './scheduleSteps'

type Answer = {
  created?: number
  problems?: { column: string; message: string }[]
}

export type ScheduleTarget = {
  /** Null while nobody prepared the month. */
  id: string | null
  outlet: string
  month: string
  revision: string
}

const DONE: Record<Exclude<ScheduleStep, 'prepare'>, string> = {
  submit: 'Đã trình duyệt.',
  withdraw: 'Đã rút lại. Bạn có thể sửa tiếp.',
  return: 'Đã trả lại cho người xếp lịch.',
  approve: 'Đã duyệt lịch. Từ nay mọi thay đổi sẽ hiện ra để duyệt riêng.',
  approveChanges: 'Đã duyệt thay đổi.',
}

/** Does what a button of the schedule says; a refusal is told and changes nothing. */
export function useScheduleAction({ id, outlet, month, revision }: ScheduleTarget) {
  const router = useRouter()
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  const post = async (path: string, body: object): Promise<Answer | string> => {
    const { done, refusal } = await send<Answer>('POST', `/schedules/${path}`, body)
    return refusal ? refusal.message : done
  }

  /** Does it; answers with the sentence of what went wrong, or null. */
  const act = async (step: ScheduleStep, body: { reason?: string; ids?: string[] } = {}) => {
    if (busy) return null
    setBusy([step, ...(body.ids ?? [])].join(' '))
    setError(null)
    try {
      const answer =
        step === 'prepare'
          ? await post('prepare', { outlet, month })
          : await post(`${id}/moves`, { move: step, revision, ...body })
      if (typeof answer === 'string') {
        setError(answer)
        return answer
      }
      toast.success(step === 'prepare' ? preparedWords(answer) : DONE[step])
      router.refresh()
      return null
    } finally {
      setBusy(null)
    }
  }

  return { act, busy, error }
}

function preparedWords({ created = 0, problems = [] }: Answer): string {
  const done =
    created > 0
      ? `Đã thêm ${created} số theo lịch của các chuyên mục.`
      : 'Các chuyên mục không còn thiếu số nào trong tháng.'
  const failed = problems.map(({ column, message }) => `Chưa xếp được “${column}”: ${message}.`)
  return [done, ...failed].join(' ')
}
