import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { type FinishedChecks, healthOf } from '@/newsroom/check/views/lastCheck'
import type { Unfinished } from '@/newsroom/repair/repair'

import { error, type Finding, warning } from './finding'

/** Steps that this version has and the database lacks, or the other way round. */
export function missingMigrations(
  wanted: readonly string[],
  ran: readonly (string | null | undefined)[],
): Finding[] {
  const missing = wanted.filter((name) => !ran.includes(name))
  if (missing.length > 0) {
    return [
      error(`Cơ sở dữ liệu thiếu bước nâng cấp ${missing.join(', ')}. Hãy chạy npm run migrate.`),
    ]
  }
  const unknown = ran.filter((name) => !wanted.includes(name ?? ''))
  return unknown.length > 0
    ? [
        error(
          `Cơ sở dữ liệu thuộc phiên bản mới hơn (${unknown.join(', ')}). Hãy cập nhật chương trình.`,
        ),
      ]
    : []
}

/** When the check last finished. */
export function checkLastRun(checks: FinishedChecks, now: Date): Finding[] {
  const health = healthOf(checks, now)
  switch (health.state) {
    case 'never':
      return [warning('Việc kiểm tra chưa chạy lần nào. Hãy mở máy chủ, hoặc npm run worker.')]
    case 'ahead':
      return [
        warning(
          `Việc kiểm tra chạy lần cuối lúc ${formatDateTime(health.ahead)}, sau giờ máy bây giờ. ` +
            'Hãy chỉnh đúng giờ máy, rồi khởi động lại máy chủ hoặc npm run worker.',
        ),
      ]
    case 'late':
      return [
        warning(
          `Việc kiểm tra chạy lần cuối lúc ${formatDateTime(health.last)}: cảnh báo có thể đã cũ. ` +
            'Hãy xem máy chủ hoặc npm run worker có đang chạy không.',
        ),
      ]
    case 'running':
      return []
  }
}

/** Digests the mail server did not take, however often they were tried. */
export function checkFailedMails(failed: number): Finding[] {
  return failed === 0
    ? []
    : [
        warning(
          `${failed} bản tin cảnh báo không gửi được. Hãy xem Hệ thống → Thư, sửa SMTP_URL hoặc địa chỉ người nhận, rồi bấm Gửi lại thư.`,
        ),
      ]
}

/** What stopped processes left half done: the next start, or the check, mends it. */
export function checkUnfinished({
  acts,
  columnChanges,
  rundowns,
  proofs,
  publications,
  credits,
  listed,
  counted,
  files,
  changes,
}: Unfinished): Finding[] {
  const MENDS = 'Hãy mở máy chủ, hoặc npm run worker.'
  return [
    acts > 0 && `${acts} việc bị ngắt giữa chừng, chưa được hoàn lại. ${MENDS}`,
    columnChanges > 0 && `${columnChanges} lần đổi lịch chuyên mục chưa làm xong. ${MENDS}`,
    rundowns > 0 && `${rundowns} khung chương trình chưa ghi hết thay đổi. ${MENDS}`,
    proofs > 0 && `${proofs} lượt đăng có đường dẫn chứng cứ không dẫn đến bài nào. ${MENDS}`,
    publications > 0 && `${publications} bài đã đăng chưa hiện ra với bạn đọc. ${MENDS}`,
    credits > 0 && `${credits} bài chưa ghi phần việc của mỗi người. ${MENDS}`,
    listed > 0 && `${listed} bài chưa ghi thể loại và tên dưới bài cho các danh sách. ${MENDS}`,
    counted > 0 && `${counted} bản báo cáo đã gửi chưa ghi dữ liệu đã tính. ${MENDS}`,
    files > 0 && `${files} tệp chưa ghi mã hoặc nguồn. ${MENDS}`,
    changes > 0 && `${changes} chỗ chưa ghi vào nhật ký công khai. ${MENDS}`,
  ]
    .filter((message) => message !== false)
    .map(warning)
}
