import type { PayloadRequest } from 'payload'

import { countWhere, rowWhere } from '@/database/rows'
import { CLOCK_SKEW_MS } from '@/domain/alert/checkHealth'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { CHECK_TASK, finishedChecks, healthOf } from '@/newsroom/check/views/lastCheck'

import type { Tone } from '../ui/tone'

export type SystemState = { tone: Tone; word: string; sentence: string }

/** Whether the checks run, and how the last one ended: that they run is itself something to be seen. */
export async function loadSystemState(req: PayloadRequest, now: Date): Promise<SystemState> {
  const untilNow = new Date(now.getTime() + CLOCK_SKEW_MS).toISOString()
  const [checks, failed, newest] = await Promise.all([
    finishedChecks(req, now),
    failedMails(req),
    rowWhere(req, 'cron-runs', {
      where: {
        and: [{ task: { equals: CHECK_TASK } }, { startedAt: { less_than_equal: untilNow } }],
      },
      sort: '-startedAt',
      overrideAccess: false,
    }),
  ])
  const health = healthOf(checks, now)
  if (health.state === 'ahead') return clockSetBack(health.ahead, now)
  if (!newest || health.state === 'never') {
    return {
      tone: 'warning',
      word: 'Chưa chạy',
      sentence: 'Việc kiểm tra chưa chạy xong lần nào. Hãy khởi động tiến trình kiểm tra.',
    }
  }
  const when = `Lần kiểm tra gần nhất: ${formatDateTime(health.last)}`
  if (newest.status === 'failed') {
    return { tone: 'bad', word: 'Lỗi', sentence: `${when}. Lần sau đó bị lỗi, xem Tác vụ định kỳ.` }
  }
  if (health.state === 'late') {
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

function clockSetBack(ahead: number, now: Date): SystemState {
  return {
    tone: 'bad',
    word: 'Đồng hồ lệch',
    sentence:
      `Lần kiểm tra gần nhất ghi ${formatDateTime(ahead)}, sau giờ máy chủ bây giờ (${formatDateTime(now.getTime())}). ` +
      'Hãy chỉnh đúng giờ máy chủ, rồi xem tiến trình kiểm tra có chạy không.',
  }
}

async function failedMails(req: PayloadRequest): Promise<number> {
  return countWhere(req, 'mails', {
    where: { status: { equals: 'failed' } },
    overrideAccess: false,
  })
}
