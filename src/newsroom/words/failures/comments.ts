import { BODY_MAX, MENTIONS_MAX, PER_TEXT_MAX, REPLACEMENT_MAX } from '@/domain/comment/types'

import type { FailureTable } from './failureTable'

export const COMMENT_FAILURES = {
  commentEmpty: { status: 400, say: 'Bình luận còn trống. Hãy viết rồi gửi.' },
  commentLong: {
    status: 400,
    say: (p: { length: number }) =>
      `Bình luận dài ${p.length} ký tự, tối đa ${BODY_MAX}. Hãy rút ngắn.`,
  },
  replacementLong: {
    status: 400,
    say: (p: { length: number }) =>
      `Đoạn thay thế dài ${p.length} ký tự, tối đa ${REPLACEMENT_MAX}. Hãy chọn đoạn ngắn hơn.`,
  },
  replacementSame: {
    status: 400,
    say: 'Đoạn thay thế giống hệt đoạn đang có. Hãy sửa đoạn thay thế, hoặc viết bình luận.',
  },
  commentsFull: {
    status: 409,
    say: `Bài đã có ${PER_TEXT_MAX} bình luận, không thêm được nữa. Hãy trao đổi trực tiếp.`,
  },
  commentMention: {
    status: 400,
    say: `Có người được nhắc đến không làm việc ở kênh này, hoặc có quá ${MENTIONS_MAX} người. Hãy chọn lại từ danh sách sau chữ @.`,
  },
  commentQuote: {
    status: 409,
    say: 'Không còn thấy đoạn bạn chọn trong bài đã lưu. Hãy đợi bài lưu xong, chọn lại đoạn rồi gửi.',
  },
  suggestionQuote: {
    status: 400,
    say: 'Chưa chọn đoạn cần thay. Hãy chọn chữ trong một đoạn, không qua chỗ xuống dòng, rồi đề nghị sửa.',
  },
  commentGone: {
    status: 404,
    say: 'Bình luận này không còn, hoặc không thuộc bài này. Hãy tải lại trang.',
  },
  commentAnswered: {
    status: 409,
    say: 'Bình luận này đã có người trả lời nên không sửa được nữa. Hãy viết trả lời.',
  },
  commentClosed: {
    status: 409,
    say: 'Bình luận này đã xử lý xong. Hãy tải lại trang; nếu cần trao đổi tiếp, hãy mở lại.',
  },
  commentNotYours: {
    status: 403,
    say: 'Bình luận này của người khác. Người viết mới sửa, xóa được.',
  },
  threadNotYours: {
    status: 403,
    say: 'Chỉ người mở bình luận, tác giả và những người biên tập của kênh đánh dấu xử lý xong được. Hãy nhờ họ.',
  },
  decideNotYours: {
    status: 403,
    say: 'Chỉ tác giả và những người biên tập của kênh áp dụng hoặc từ chối đề nghị sửa. Hãy nhờ họ.',
  },
  suggestionGone: {
    status: 409,
    say: (p: { quote: string }) =>
      `Đoạn “${p.quote}” không còn trong bài nên không áp dụng được. Hãy sửa tay, rồi từ chối đề nghị này.`,
  },
} satisfies FailureTable
