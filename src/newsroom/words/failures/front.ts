import type { FailureTable } from './failureTable'

/** Texts that stand first on a front page. */
export const FRONT_FAILURES = {
  pinsTooMany: {
    status: 422,
    say: (p: { most: number }) =>
      `Trang nhất ghim nhiều nhất ${p.most} bài. Hãy bỏ ghim một bài trước khi ghim thêm.`,
  },
  pinTwice: {
    status: 422,
    say: (p: { title: string }) => `Bài “${p.title}” được ghim hai lần. Hãy bỏ một lần.`,
  },
  pinOver: {
    status: 422,
    say: (p: { title: string }) =>
      `Giờ hết ghim của bài “${p.title}” đã qua. Hãy chọn giờ muộn hơn, hoặc bỏ ghim bài này.`,
  },
  pinTooLong: {
    status: 422,
    say: (p: { title: string; days: number }) =>
      `Bài “${p.title}” được ghim quá ${p.days} ngày. Hãy chọn giờ hết ghim sớm hơn; khi gần hết có thể ghim tiếp.`,
  },
  pinElsewhere: {
    status: 422,
    say: (p: { title: string | null }) =>
      `Không ghim được ${p.title ? `“${p.title}”` : 'bài này'}: bài chưa được đăng hay hẹn giờ ở kênh này, hoặc đã bị gỡ. Hãy chọn bài khác.`,
  },
  frontChanged: {
    status: 409,
    say: 'Người khác vừa ghim hoặc bỏ ghim bài ở trang nhất này. Hãy tải lại trang để xem danh sách mới nhất rồi sửa tiếp.',
  },
} satisfies FailureTable
