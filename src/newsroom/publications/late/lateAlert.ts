import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Late } from '@/domain/workflow/text/lateReleases'

import type { DueAlert } from '../../check/dueAlert'

const PREFIX = 'releaseLate'

/**
 * The alert of texts that did not go out, or were not taken down, at their minute. It names none of them: who supervises an outlet reads
 * its alerts, and not what is unpublished.
 */
export function lateAlert({ outlet, what, minute, texts }: Late): DueAlert {
  const at = formatDateTime(Date.parse(minute))
  const set = what === 'out' ? 'đăng' : 'gỡ'
  const title = `Bài hẹn ${set} lúc ${at} chưa ${what === 'out' ? 'lên' : 'gỡ'} được`
  return {
    key: `${PREFIX}:${outlet}:${what}:${minute}`,
    kind: 'releaseLate',
    title,
    message:
      `${texts} bài hẹn ${set} lúc ${at} chưa ${what === 'out' ? 'lên với' : 'rời'} bạn đọc. Máy vẫn thử lại, mỗi lần một thưa hơn. ` +
      'Hãy mở Hẹn giờ để xem bài nào, rồi đổi giờ, bỏ hẹn hoặc tự làm ngay ở trang của bài; ' +
      'nếu nhiều bài cùng chậm, hãy báo quản trị xem tác vụ “Đăng bài đến giờ hẹn”.',
    ...{ outlet, obligation: null, period: null, issue: null },
  }
}

/** Whether an alert is of this kind, by its key. */
export const isLateAlertKey = (key: string): boolean => key.startsWith(`${PREFIX}:`)
