import type { FailureTable } from './failureTable'

/** What aired of a rundown. */
export const TAKE_FAILURES = {
  airStillLive: { status: 409, say: 'Chương trình còn đang phát. Hãy bấm “Hết sóng” trước.' },
  airWithoutTakes: {
    status: 422,
    say: 'Chưa có lượt chạy nào được ghi. Hãy chạy trực tiếp, hoặc nhập nhật ký máy phát.',
  },
  airAlready: {
    status: 409,
    say: 'Chương trình này đã được ghi thành lượt phát của số. Nếu sai, hãy bác lượt phát đó rồi ghi lại.',
  },
  ownTakes: {
    status: 403,
    say: 'Bạn là người ghi lượt phát này nên không tự xác nhận. Hãy nhờ một người khác của kênh xác nhận.',
  },
  takeReplaced: {
    status: 409,
    say: 'Lượt chạy này đã được sửa rồi. Hãy tải lại trang và sửa bản mới nhất.',
  },
  takesAired: {
    status: 409,
    say: 'Các lượt chạy đã thành lượt phát của số nên không sửa được. Hãy bác lượt phát đó trước.',
  },
  takeBackwards: { status: 422, say: 'Giờ kết thúc phải sau giờ bắt đầu. Hãy nhập lại.' },
  takeTooLong: { status: 422, say: 'Một lượt chạy dài quá 24 giờ. Hãy kiểm tra lại giờ.' },
  takeInFuture: {
    status: 422,
    say: (p: { at: string }) => `Giờ ${p.at} còn ở tương lai. Hãy nhập giờ đã chạy thực tế.`,
  },
} satisfies FailureTable
