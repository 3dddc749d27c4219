import type { PayloadRequest } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { CHECK_TASK, isCheckLate, lastCheck } from '@/newsroom/check/lastCheck'

import type { Tone } from '../ui/tone'

export type SystemState = { tone: Tone; word: string; sentence: string }

/** Whether the checks run, and how the last one ended: that they run is itself something to be seen. */
export async function loadSystemState(req: PayloadRequest, now: Date): Promise<SystemState> {
  const [last, failed, { docs }] = await Promise.all([
    lastCheck(req),
    failedMails(req),
    req.payload.find({
      collection: 'cron-runs',
      where: { task: { equals: CHECK_TASK } },
      sort: '-startedAt',
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: false,
      req,
    }),
  ])
  const newest = docs[0]
  if (!newest || !last) {
    return {
      tone: 'warning',
      word: 'Chưa chạy',
      sentence: 'Việc kiểm tra chưa chạy xong lần nào. Hãy khởi động tiến trình kiểm tra.',
    }
  }
  const when = `Lần kiểm tra gần nhất: ${formatDateTime(last.getTime())}`
  if (newest.status === 'failed') {
    return { tone: 'bad', word: 'Lỗi', sentence: `${when}. Lần sau đó bị lỗi, xem Tác vụ định kỳ.` }
  }
  if (isCheckLate({ last, now })) {
    return {
      tone: 'bad',
      word: 'Quá hạn',
      sentence: `${when}. Cảnh báo từ lúc đó có thể thiếu; hãy xem tiến trình kiểm tra.`,
    }
  }
  if (failed > 0) {
    return {
      tone: 'warning',
      word: 'Có thư không gửi được',
      sentence: `${failed} bản tin cảnh báo đã thử nhiều lần mà máy chủ thư không nhận. Hãy xem mục Thư trong Hệ thống.`,
    }
  }
  const summary = newest.status === 'done' ? newest.summary : null
  return {
    tone: 'good',
    word: 'Bình thường',
    sentence: [when, summary].filter(Boolean).join(' – '),
  }
}

async function failedMails(req: PayloadRequest): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'mails',
    where: { status: { equals: 'failed' } },
    overrideAccess: false,
    req,
  })
  return totalDocs
}
