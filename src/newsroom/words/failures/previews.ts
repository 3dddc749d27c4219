import type { FailureTable } from './failureTable'

/** Links to drafts without an account. */
export const PREVIEW_FAILURES = {
  previewsTooMany: {
    status: 409,
    say: (p: { max: number }) =>
      `Bài này đã có ${p.max} liên kết xem trước còn dùng. Hãy thu hồi bớt rồi tạo mới.`,
  },
  previewNotYours: {
    status: 403,
    say: 'Chỉ người sửa hoặc duyệt được bài lúc này mới tạo và thu hồi liên kết xem trước. Hãy nhờ tác giả hoặc người đang duyệt bài.',
  },
  previewTrashed: {
    status: 409,
    say: 'Bài đang ở thùng rác nên không xem trước được. Hãy lấy bài ra khỏi thùng rác.',
  },
  previewUnknown: {
    status: 404,
    say: 'Không có bản xem trước nào ở liên kết này. Hãy chép lại cả liên kết, hoặc xin tòa soạn một liên kết mới.',
  },
  previewOver: {
    status: 410,
    say: 'Liên kết xem trước này đã hết hạn hoặc bị thu hồi. Hãy xin tòa soạn một liên kết mới.',
  },
} satisfies FailureTable
