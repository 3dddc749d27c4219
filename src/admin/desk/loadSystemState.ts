import type { PayloadRequest } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import type { Tone } from '../ui/tone'

const STALE_MS = 26 * 60 * 60 * 1000

export type SystemState = { tone: Tone; word: string; sentence: string }

/** Whether the daily check ran, and how it ended: that it runs is itself something to be seen. */
export async function loadSystemState(req: PayloadRequest, now: Date): Promise<SystemState> {
  const { docs } = await req.payload.find({
    collection: 'cron-runs',
    sort: '-startedAt',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const last = docs[0]
  if (!last) {
    return {
      tone: 'warning',
      word: 'Chưa chạy',
      sentence:
        'Việc kiểm tra nghĩa vụ chưa chạy lần nào. Hãy khởi động tiến trình kiểm tra trên máy chủ.',
    }
  }
  const startedAt = Date.parse(last.startedAt)
  const when = `Lần kiểm tra gần nhất: ${formatDateTime(startedAt)}`
  if (last.status === 'failed') {
    return { tone: 'bad', word: 'Lỗi', sentence: `${when}. Mở nhật ký tác vụ để xem lỗi.` }
  }
  if (now.getTime() - startedAt > STALE_MS) {
    return {
      tone: 'bad',
      word: 'Quá hạn',
      sentence: `${when}, đã hơn một ngày. Hãy xem tiến trình kiểm tra.`,
    }
  }
  return {
    tone: last.status === 'running' ? 'waiting' : 'good',
    word: last.status === 'running' ? 'Đang chạy' : 'Bình thường',
    sentence: [when, last.summary].filter(Boolean).join(' – '),
  }
}
