'use client'

import { useCallback, useEffect, useState } from 'react'

import type { Answer } from '@/newsroom/webhooks/postMessage'
import type { Deliveries } from '@/newsroom/webhooks/views/listDeliveries'

import { send } from '../send/send'

/** What a webhook was told, its secret, and what came of the last press. */
export function useWebhook(id: string) {
  const path = `/webhooks/${id}`
  const [shown, setShown] = useState<Deliveries | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const [status, setStatus] = useState('')
  const [busy, setBusy] = useState(false)

  const load = useCallback(async () => {
    const { done, refusal } = await send<Deliveries>('GET', `${path}/deliveries`)
    if (done) setShown(done)
    else setStatus(refusal.message)
  }, [path])
  useEffect(() => {
    void load()
  }, [load])

  const more = async () => {
    if (!shown?.before) return
    const address = `${path}/deliveries?before=${shown.before}`
    const { done, refusal } = await send<Deliveries>('GET', address)
    if (done) setShown({ ...done, lines: [...shown.lines, ...done.lines] })
    else setStatus(refusal.message)
  }
  /** One press after the other; the list is read anew after each. */
  const press = async <Done extends object>(
    address: string,
    body: object,
    tell: (done: Done) => string,
  ) => {
    setBusy(true)
    setStatus('')
    const answer = await send<Done>('POST', `${path}/${address}`, body)
    setStatus(answer.done ? tell(answer.done) : (answer.refusal?.message ?? ''))
    await load()
    setBusy(false)
  }
  return {
    ...{ shown, secret, status, busy, more, load },
    renew: () =>
      press<{ secret: string; previousUntil: string | null }>('secret', {}, (made) => {
        setSecret(made.secret)
        return made.previousUntil
          ? 'Đã tạo khóa mới. Khóa cũ còn dùng được một ngày.'
          : 'Đã tạo khóa ký. Từ giờ tin được gửi đi.'
      }),
    test: () => press<Answer>('test', {}, (answer) => `Gửi thử: ${answerWords(answer)}`),
    resend: (sequence: number) =>
      press<Answer>(
        'resend',
        { sequence },
        (answer) => `Gửi lại tin ${sequence}: ${answerWords(answer)}`,
      ),
  }
}

/** What a receiver answered, in a sentence. */
export function answerWords({
  isTaken,
  status,
  answer,
  problem,
  milliseconds,
}: Omit<Answer, 'isTaken'> & { isTaken?: boolean }): string {
  if (status === null || status === undefined) return `không gửi được: ${problem ?? 'không rõ'}.`
  const words = answer ? ` Nội dung trả lời: “${answer}”` : ''
  const verdict = isTaken === false ? ' (chưa nhận)' : ''
  return `nơi nhận trả lời ${status}${verdict} sau ${milliseconds} ms.${words}`
}
